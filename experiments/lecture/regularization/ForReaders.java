package lecture.regularization;

import lab.claim.Notes;

/** What readers should know beside this topic's experiments, in sentences that hold however they come out. */
final class ForReaders {
    /** For {@link Dropout}. */
    static final Notes DROPOUT = Notes.NONE
            .original("All 60,000 digits of MNIST, with a larger rate for dropout.")
            .ours("Units are dropped, not weights, and none at test time. All arms share rate and budget; "
                    + "the large network sees 1,000 digits, for twice the epochs after which its test accuracy "
                    + "without dropout stops changing.")
            .word("p = 0", "no dropout")
            .word("p = 0.2", "dropout of 20 %")
            .word("p = 0.5", "dropout of 50 %")
            .word("p = 0.8", "dropout of 80 %")
            .word("network large", "in the large network")
            .word("network small", "in the small network");

    /** For {@link Capacity}. */
    static final Notes CAPACITY = data().ours(
                    "500 pictures and one hidden layer, all widths for the same updates at one rate. The smaller network is "
                            + "the one that validation data would have us choose.")
            .word("1", "one hidden unit")
            .word("4", "4 units")
            .word("16", "16 units")
            .word("64", "64 units")
            .word("256", "256 units")
            .word("1024", "1,024 units");

    /** For {@link MoreData}. */
    static final Notes MORE_DATA = data().original("50,000 digits, as many epochs for each size.")
            .ours("All sizes train for the same number of updates, so that a larger set is not trained longer.")
            .word("100", "100 examples")
            .word("300", "300 examples")
            .word("1000", "1,000 examples")
            .word("3000", "3,000 examples")
            .word("7000", "7,000 examples");

    /** For {@link EarlyStopping}. */
    static final Notes EARLY_STOPPING = Notes.NONE
            .ours(
                    "What stopping would have kept is read from one training that went on to the end. Loss and error are both "
                            + "watched. How many epochs it saves depends on how long one would have trained, and is not judged.")
            .word("labels right", "with right labels")
            .word("labels a tenth wrong", "with a tenth of the labels wrong");

    /** For {@link InputNoise}. */
    static final Notes INPUT_NOISE = data().ours(
                    "Pixels are between 0 and 1. The noise is drawn anew at every update, and absent at test time.")
            .word("0", "no noise")
            .word("0.1", "noise of 0.1")
            .word("0.3", "noise of 0.3")
            .word("1", "noise of 1");

    /** For {@link LabelSmoothing}. */
    static final Notes LABEL_SMOOTHING = Notes.NONE
            .ours(
                    "Only the training targets are smoothed: the class of an example keeps what the others do not share. The "
                            + "test loss is that of the hard labels.")
            .word("labels right", "with right labels")
            .word("labels a fifth wrong", "with a fifth of the labels wrong")
            .word("0", "hard targets")
            .word("0.05", "smoothing by 0.05")
            .word("0.1", "smoothing by 0.1")
            .word("0.2", "smoothing by 0.2")
            .word("training short", "after a short training")
            .word("training long", "after a long training");

    /** For {@link DataAugmentation}. */
    static final Notes DATA_AUGMENTATION = data().ours(
                    "Pictures are distorted anew at every update and left alone at test time. All arms share the updates and the rate, which falls to zero.")
            .word("none", "pictures as they are")
            .word("shift", "shifts by up to 2 pixels")
            .word("rotate", "rotations by up to 15 degrees")
            .word("scale", "scalings by up to a tenth")
            .word("all", "all three together")
            .word("flip", "flips, left and right");

    /** For {@link L2DecisionBoundary}. */
    static final Notes L2_DECISION_BOUNDARY = Notes.NONE
            .ours(
                    "The penalty is half of the given number times the sum of the squared weights, beside a mean loss. The one "
                            + "in between is the one that validation data would have us choose.")
            .word("0", "no penalty")
            .word("0.0001", "a penalty of 0.0001")
            .word("0.001", "a penalty of 0.001")
            .word("0.01", "a penalty of 0.01")
            .word("0.1", "a penalty of 0.1")
            .word("1", "a penalty of 1")
            .word("examples 100", "with 100 examples")
            .word("examples 1000", "with 1,000 examples");

    /** For {@link L1Sparsity}. */
    static final Notes L1_SPARSITY = Notes.NONE
            .did(
                    "We fitted linear models of 100 features, of which 10 matter, and a softmax layer on 1,000 digits, with all penalties "
                            + "at one strength or each at its best on validation data. We compared the penalties L2, L1 and three "
                            + "mixtures of both.")
            .ours(
                    "A weight below a thousandth counts as zero, since training by steps leaves none at exactly zero; the rate "
                            + "falls to zero for the same reason.")
            .word("elastic net 0.25", "a quarter of L1")
            .word("elastic net 0.5", "half of L1")
            .word("elastic net 0.75", "three quarters of L1")
            .word("data digits", "on digits")
            .word("lambda", "strength")
            .word("strength the same", "at one strength for all")
            .word("strength its best", "each at its best strength")
            .word("data 400 examples", "with 400 examples")
            .word("data 50 examples", "with 50 examples")
            .word("data 50 examples correlated", "with 50 examples of correlated features");

    /** For {@link WeightDecay}. */
    static final Notes WEIGHT_DECAY = Notes.NONE
            .did(
                    "We trained pairs of small networks from the same start on the same batches, one with an L2 penalty, one whose "
                            + "weights were multiplied before each step, and measured how far apart they got.")
            .ours("Equal means to a hundred-thousandth, as single precision allows.")
            .word("data digits", "on digits")
            .word("data tumours", "on tumours")
            .word("lambda 0.001", "with a penalty of 0.001")
            .word("lambda 0.01", "with a penalty of 0.01");

    /** For {@link Ensemble}. */
    static final Notes ENSEMBLE = Notes.NONE
            .did(
                    "We trained 1, 2, 5 and 10 networks of 2 hidden layers of 100 ReLU units on the same 2,000 pictures of clothes, "
                            + "from different starts and in different orders, averaged their probabilities, and held them against one "
                            + "network with as many parameters as five.")
            .ours("The best member is chosen with hindsight, on the test data. The rate falls to zero.")
            .word("1", "one network")
            .word("2", "two networks")
            .word("5", "five networks")
            .word("10", "ten networks")
            .word("one wide", "one wide network")
            .word("labels right", "with right labels")
            .word("labels a fifth wrong", "with a fifth of the labels wrong");

    /** For {@link Dropconnect}. */
    static final Notes DROPCONNECT = data().original(
                    "All 60,000 digits of MNIST, another mask for each example, and sampling at test time.")
            .ours("One mask for a batch; the kept weights are scaled up in training and none is dropped at test time. "
                    + "Deeplearning4j's own layer setting does neither, and learns dropped weights, too.")
            .word("none", "nothing dropped")
            .word("dropout", "half of the units dropped")
            .word("drop-connect", "half of the weights dropped");

    private static Notes data() {
        return Notes.NONE
                .word("data digits", "on digits")
                .word("data garments", "on garments")
                .word("data wrong labels", "with a fifth of the labels wrong");
    }

    private ForReaders() {}
}
