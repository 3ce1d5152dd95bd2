/** Regularization: keeping a network from memorizing its examples. */
@Topic("""
        A network with more parameters than examples can learn the training set by heart. Regularization gives up some of
        that fit for accuracy on what was never seen. It is no gift: where there is nothing to overfit, it only costs.

        It begins with what overfitting is: errors against the width of a network, and against the number of examples. Then
        the cures that change the loss: L2, which smooths a decision boundary and is weight decay with gradient descent but
        not with Adam, and L1, which empties weights. Then those that change the data: noise on the inputs, distorted
        pictures, smoothed labels. Last those that change the training: to stop early, to drop units or weights, to train
        several networks and let them vote.

        Most cures are shown in two regimes, one that they are meant for and one where they get in the way: wrong labels and
        right ones, digits and garments, few examples and many, a network with room and one without.
        """)
package lecture.regularization;

import lab.claim.Topic;
