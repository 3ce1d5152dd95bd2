/** Normalization layers: the benefit of fixing the distribution of a layer's inputs. */
@Topic("""
        Good initial weights keep the signal's spread only until the first updates; a normalization layer keeps it for the
        whole training. The lectures promise that this speeds training, allows larger rates and makes the choice of initial
        weights matter less.

        The first claim is the plainest: a network that trains slowly without batch normalization reaches the same accuracy
        in fewer epochs with it, all else being equal.
        """)
package lecture.normalization;

import lab.claim.Topic;
