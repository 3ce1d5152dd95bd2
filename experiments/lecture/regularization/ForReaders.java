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

    private ForReaders() {}
}
