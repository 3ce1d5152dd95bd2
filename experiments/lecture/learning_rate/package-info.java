/** Learning rates: how large a step to take, and how its size should change while training proceeds. */
@Topic("""
        A rate that is too small gets nowhere and one that is too large breaks down. The cartoon of four rates is measured
        first, with plain SGD and with momentum; then the ways to find a good one: three recipes, a short run in which the
        rate rises, a subset of the data, the size of an update beside that of the weights. What else sets the size of a
        step comes next: the momentum, which multiplies the rate, and the batch.

        A rate that is large enough to get anywhere is too large to settle there: towards the end the noise of the batches
        keeps the weights moving. So the lectures let the rate fall. What they name are formulas, and those are checked, in
        two libraries. Then comes what they promise: that a falling rate ends the oscillation and ends lower,
        that it must not fall too early, and that a cosine is a good shape. Each is asked from a large and from a small first rate, because a rate that never was too
        large has nothing to gain from falling.

        A rate may also rise again. Restarts promise a good network whenever training is stopped, cycles promise
        one without tuning.

        The noise can be lowered in another way: with a larger batch. Growing the batch instead of shrinking the rate should
        give the same learning curve by epoch, from fewer updates.
        """)
package lecture.learning_rate;

import lab.claim.Topic;
