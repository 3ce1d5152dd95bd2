package lecture.initialization;

import lab.claim.Notes;

/** What readers should know beside this topic's experiments, in sentences that hold however they come out. */
final class ForReaders {
    /** For {@link SymmetricInitialization}. */
    static final Notes SYMMETRIC_INITIALIZATION = Notes.NONE
            .ours("The slides name no network. Sigmoid units output 1/2 and pass on a gradient even from "
                    + "zero weights; tanh units would not move at all. “For ever” holds for real numbers: with "
                    + "64 units a processor may sum some in another order, and the rounding error grows; so the "
                    + "claim is judged with few units.")
            .word("units 8", "with 8 units a layer")
            .word("zero", "zero weights")
            .word("constant 0.01", "constant weights")
            .word("random", "random weights");

    /** For {@link SmallRandomInitialization}. */
    static final Notes SMALL_RANDOM_INITIALIZATION = Notes.NONE
            .original("The slide's own code: 1,000 uniform examples, ten layers of 500 tanh units, one draw.")
            .ours("Our network is the same; the printed numbers are compared with the spread of our draws. "
                    + "From layer 8 on, the six printed decimals hold one significant digit or none.")
            .word("std 0.01", "weights of deviation 0.01")
            .word(
                    "factor of the activations' deviation a layer",
                    "factor by which a layer changes the activations' deviation");

    /** For {@link LargeRandomInitialization}. */
    static final Notes LARGE_RANDOM_INITIALIZATION = Notes.NONE
            .original("The slide's own code: 1,000 uniform examples, ten layers of 500 tanh units, one draw.")
            .ours(
                    "Our network is the same. The slide asks what happens to the gradient, and others of the deck say that "
                            + "saturation kills it. Two units in three pass nothing on; the large weights decide what becomes of "
                            + "the rest. The inputs of the first layer have a mean square of only 1/3 and saturate five units in "
                            + "six.")
            .word("std 1", "weights of deviation 1")
            .word(
                    "mean |dL/dz|, first over last layer",
                    "gradient in the first layer, as a multiple of that in the last");

    /** For {@link XavierTanh}. */
    static final Notes XAVIER_TANH = Notes.NONE
            .ours("The slide shows histograms without numbers. Saturated means that a unit's output is "
                    + "beyond 0.99; for the correct weights this is tested in the first layer, whose input is "
                    + "the largest.")
            .word("normal, variance 1/n", "normal weights of variance 1/n")
            .word("printed: rand sqrt(1/n)", "the printed uniform weights")
            .word("std 0.01", "weights of deviation 0.01")
            .word("std 1", "weights of deviation 1");

    /** For {@link GlorotHistograms}. */
    static final Notes GLOROT_HISTOGRAMS = Notes.NONE
            .original("Five hidden layers of 1,000 tanh units on random images of two shapes.")
            .ours("Our input is digits. Activations and gradients are those of 500 examples, biases are 0, "
                    + "and the gradient is the one by the pre-activations.")
            .word("standard", "standard weights")
            .word("normalized", "normalized weights");

    /** For {@link XavierVsHe}. */
    static final Notes XAVIER_VS_HE = Notes.NONE
            .original("Convolutional networks of 22 and 30 layers on ImageNet.")
            .ours("The signal is measured in untrained networks with Gaussian input. Training uses 100 "
                    + "units a layer, at one learning rate for all arms and at the best rate of each.")
            .word("part signal", "")
            .word("part training", "")
            .word("part training at the best rate", "")
            .word("depth 5", "with 5 layers")
            .word("depth 10", "with 10 layers")
            .word("depth 20", "with 20 layers")
            .word("depth 30", "with 30 layers")
            .word("printed: std 2/sqrt(n)", "the printed 2/sqrt(n)")
            .word("printed: rand sqrt(2/n)", "the printed uniform weights")
            .word(
                    "factor a layer, Xavier 1/n = 1",
                    "factor by which a layer changes the deviation, as a multiple of Xavier's")
            .word("diverged", "share of trainings that diverged")
            .word(
                    "factor of the activations' deviation a layer",
                    "factor by which a layer changes the activations' deviation");

    /** For {@link TraditionalInitializations}. */
    static final Notes TRADITIONAL_INITIALIZATIONS = Notes.NONE
            .ours("To train worse means by more than a percentage point, by which two test sets of this size differ by "
                    + "chance. The slide names no network and no rate: all share one with 256 units a layer, and each has "
                    + "its own best with 100.")
            .word("U[0, 1]", "uniform from 0 to 1")
            .word("U[-0.5, 0.5]", "uniform from -0.5 to 0.5")
            .word("N(0, 0.1)", "the Gaussian of variance 0.1")
            .word("N(0, 0.01)", "the Gaussian of variance 0.01")
            .word("layers 256 units", "with 256 units a layer")
            .word("layers 100 units at the best rate", "with 100 units a layer, each at its best rate");

    /** For {@link BiasInitialization}. */
    static final Notes BIAS_INITIALIZATION =
            Notes.NONE.ours("The slide names no network. Ours has He's weights, beside which 0.01 is "
                    + "small. All biases, including those of the outputs, start at the arm's value.");

    private ForReaders() {}
}
