/** Backpropagation: the loss, its gradient, and what they cost. */
@Topic("""
        A network learns from the gradient of a loss, which backpropagation computes exactly at the price of a few forward
        passes. Which loss that is, the lectures leave open: one should choose, and change, it.

        The first claim is about that choice: the derivative of a saturated output is nearly zero, and stays in the gradient
        of a squared error; cross-entropy takes it out.
        """)
package lecture.backpropagation;

import lab.claim.Topic;
