/** Activation functions: their effect on the signal on its way forward and on the gradient on its way back. */
@Topic("""
        Without a non-linear activation a network of any depth is a linear classifier (nonlinearity-needed). So there must be
        one between the layers; the argument of the lectures is which.

        It starts from the curves and their slopes (activation-shapes). A sigmoid's slope is at most 1/4, and nearly nothing
        where it saturates. Backpropagation multiplies one such slope a layer, so that in a deep network of sigmoids hardly
        any gradient arrives at the first layers (vanishing-gradient). tanh has slope 1 at zero and saturates, too; ReLU has
        slope 1 wherever it is active. Hence the promise that a network of ReLUs reaches the same training error in fewer
        epochs than one of tanh, and that in fewer than one of sigmoids (relu-converges-faster).

        The second argument is about the sign of what a layer hands on. Sigmoid and ReLU are never negative, tanh is centered
        on zero, ELU nearly so (zero-centered-activations). It matters because a unit whose inputs are all positive has
        gradients of one sign for all its weights, and its updates have to zig-zag (same-sign-gradients). By this ReLU should
        be a bad choice, which the first argument recommends: the two effects have to be weighed by experiment.

        The third is the price of a slope of zero. A ReLU that is pushed below zero for every example gets no gradient and
        stays there; leaky ReLU, PReLU and ELU are made so that this cannot happen (dead-relu). Each of them costs something.
        An exponential takes longer to compute, though the question is what share of a training step that is
        (activation-cost), and maxout, which contains ReLU and leaky ReLU as special cases, doubles a layer's weights (maxout).
        """)
package lecture.activations;

import lab.claim.Topic;
