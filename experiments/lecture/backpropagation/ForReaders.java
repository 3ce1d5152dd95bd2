package lecture.backpropagation;

import lab.claim.Notes;

/** What readers should know beside this topic's experiments, in sentences that hold however they come out. */
final class ForReaders {
    /** For {@link LossFunctions}. */
    static final Notes LOSS_FUNCTIONS = Notes.NONE
            .ours(
                    "Sigmoid outputs have a cross-entropy for each class. A saturated start has output weights 10 times as large "
                            + "as usual, a fully saturated one 20 times.")
            .word("output softmax", "with softmax outputs")
            .word("output sigmoid", "with sigmoid outputs")
            .word("start ordinary", "from an ordinary start")
            .word("start saturated", "from a saturated start")
            .word("start fully saturated", "from a fully saturated start");

    private ForReaders() {}
}
