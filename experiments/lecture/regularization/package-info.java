/** Regularization: keeping a network from memorizing its examples. */
@Topic("""
        A network with more parameters than examples can learn the training set by heart. Regularization gives up some of
        that fit for accuracy on what was never seen. It is no gift: where there is nothing to overfit, it only costs.

        It begins with what overfitting is: errors against the width of a network, and against the number of examples. Then
        the cures: to stop early, to add noise to the inputs, to drop units.

        Dropout is shown in both regimes: a wide network on few examples, which it is meant for, and a narrow one on many,
        where it gets in the way.
        """)
package lecture.regularization;

import lab.claim.Topic;
