package lecture.activations;

import lab.claim.Notes;

/** What readers should know beside this topic's experiments, in sentences that hold however they come out. */
final class ForReaders {
    /** For {@link ActivationShapes}. */
    static final Notes ACTIVATION_SHAPES = Notes.NONE
            .did("We computed each activation and its derivative at 1,000 random points a seed and "
                    + "compared them with the formulas on the slides. Nothing was trained.")
            .ours("This is calculus: no seed can change it. It could only fail where a formula is "
                    + "misprinted or the program computes another function. GELU is named on a slide without a "
                    + "formula, so only its derivative is judged.")
            .word("activation_derivative at 0", "derivative at 0")
            .word("largest_derivative at 0", "largest derivative anywhere")
            .word("largest_derivative at 4.6", "largest derivative beyond 4.6")
            .word("value against printed formula", "largest distance from the printed formula")
            .word(
                    "derivative against central difference",
                    "largest distance of the derivative from the slope of the values")
            .word("derivative against printed formula", "largest distance from the printed formula of the derivative")
            .word("tanh(z) against 2 sigmoid(2z) - 1", "largest distance of tanh(z) from 2 sigmoid(2z) - 1");

    /** For {@link NonlinearityNeeded}. */
    static final Notes NONLINEARITY_NEEDED = Notes.NONE
            .ours("A product of matrices is a matrix, so that a deep linear network can represent no more "
                    + "is algebra. What could fail is that training finds the same. All arms use Adam at its "
                    + "authors' rate and train until all of them stand still; the features are standardized.")
            .word("identity, depth 1", "one linear layer")
            .word("identity, depth 4", "four linear layers")
            .word("identity, depth 10", "ten linear layers")
            .word("tanh, depth 4", "four tanh layers")
            .word("ReLU, depth 4", "four ReLU layers");

    /** For {@link VanishingGradient}. */
    static final Notes VANISHING_GRADIENT = Notes.NONE
            .original("Nielsen: 2 to 4 hidden layers of 30 sigmoid units on MNIST.")
            .ours("The slide multiplies the sigmoid's largest slope, 1/4, ten times. A layer also "
                    + "multiplies by its weights, which Glorot's initialization makes neutral, so the slide's "
                    + "1/4 should show. All arms share one learning rate.")
            .word(
                    "largest relative distance of training loss from ln 10 until ReLU reaches 90 %",
                    "largest relative distance of the training loss from that of guessing, until ReLU reaches 90 %")
            .word(
                    "factors of mean |dL/dz| a layer, largest over smallest",
                    "largest over smallest factor by which a layer shrinks the gradient")
            .word(
                    "factor of mean |dL/dz| a layer, geometric mean",
                    "factor by which a layer shrinks the gradient, on average")
            .word(
                    "gradient norm, first over last layer",
                    "ratio of the gradient's norm in the first layer to that in the last");

    /** For {@link ZeroCenteredActivations}. */
    static final Notes ZERO_CENTERED_ACTIVATIONS = Notes.NONE
            .ours("How far from zero a layer's mean lies depends on the size of the signal, and so on "
                    + "initialization, input and training. All arms share the very same weights, seed by seed. Judged is "
                    + "the distance from zero on average over the five hidden layers. Raw pixels are never negative.")
            .word("input standardized", "on standardized inputs")
            .word("input raw", "on raw inputs")
            .word("distance of a layer's mean from zero, before training", "distance of a layer's mean from zero")
            .word("distance of a layer's mean from zero, after training", "distance of a layer's mean from zero");

    /** For {@link SameSignGradients}. */
    static final Notes SAME_SIGN_GRADIENTS = Notes.NONE
            .did("We followed a linear unit with two weights to its optimum, and trained networks of one "
                    + "hidden layer of 100 tanh units on handwritten digits (MNIST), with non-negative and with "
                    + "zero-centered inputs.")
            .ours("That non-negative inputs give gradients of one sign is arithmetic. What could fail is "
                    + "that it costs time. In the plane both arms have inputs of the same lengths and one rate; "
                    + "the networks were trained at the best rate of each arm, and at one for both.")
            .word("part network", "in the network")
            .word("part network at one rate", "in the network")
            .word("part path", "in the plane")
            .word("non-negative", "non-negative inputs")
            .word("zero-centered", "zero-centered inputs")
            .word("steps of the path to 0.001", "steps to a loss of 0.001");

    /** For {@link ReluConvergesFaster}. */
    static final Notes RELU_CONVERGES_FASTER = Notes.NONE
            .original("A four-layer convolutional network on CIFAR-10, each activation at the rate that made it "
                    + "fastest.")
            .ours(
                    "The convolutional network has four layers, too, but 8 and 16 filters; the dense one has none. Both see "
                            + "1,000 pictures. Time is counted in updates, 16 an epoch, because the first threshold is "
                            + "passed within a few epochs.")
            .word("network convolutional", "in the convolutional network")
            .word("network dense", "in the dense network");

    /** For {@link DeadRelu}. */
    static final Notes DEAD_RELU = Notes.NONE
            .ours(
                    "A unit is dead if its output and its derivative are exactly 0 on all training examples. "
                            + "That units with a slope everywhere do not die is nearly their definition, and that dead "
                            + "units of a single hidden layer stay dead follows from it. The high rate, with updates from 8 "
                            + "examples, is one that ReLU networks of one hidden layer survive; the bias is that of all hidden units at the start.")
            .word("cause high rate", "at a high rate")
            .word("cause negative bias", "with a large negative bias")
            .word("cause neither", "at a low rate")
            .word("with three hidden layers", "with three hidden layers at a high rate")
            .word("share of dead units at end", "share of dead units at the end")
            .word("stayed_dead at end", "share of later moments at which dead units stayed dead")
            .word("diverged", "share of trainings that diverged");

    /** For {@link Maxout}. */
    static final Notes MAXOUT = Notes.NONE
            .original("Tuned networks with dropout.")
            .ours("That it has twice the parameters and contains both functions is algebra, tested on our maxout layer "
                    + "after training. What the extra parameters are worth is not: a wider ReLU layer with as many is "
                    + "trained, too, at the same rate.");

    /** For {@link ActivationCost}. */
    static final Notes ACTIVATION_COST = Notes.NONE
            .did("We timed the activations on one processor core, forward and backward, on a million "
                    + "numbers, each in turns with ReLU.")
            .ours("A function is timed as Deeplearning4j implements it. Measured times change from run "
                    + "to run. Whether they matter is another question: most of a training step is matrix "
                    + "products.")
            .word("time forward and backward, ReLU in the same trial = 1", "time, as a multiple of that of ReLU");

    private ForReaders() {}
}
