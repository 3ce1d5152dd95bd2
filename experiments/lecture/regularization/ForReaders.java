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

    private static Notes data() {
        return Notes.NONE
                .word("data digits", "on digits")
                .word("data garments", "on garments")
                .word("data wrong labels", "with a fifth of the labels wrong");
    }

    private ForReaders() {}
}
