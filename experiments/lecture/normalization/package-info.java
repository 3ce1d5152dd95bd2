/** Normalization layers: what it buys to fix the distribution of what a layer sees. */
@Topic("""
        Good initial weights keep the signal's spread only until the first updates; a normalization layer keeps it for the
        whole training. The lectures promise that this speeds training, allows larger rates and makes the choice of initial
        weights matter less.

        The first claim is the plainest: a network that trains slowly without batch normalization reaches the same accuracy
        in fewer epochs with it, all else being equal.
        """)
package lecture.normalization;

import lab.claim.Topic;
