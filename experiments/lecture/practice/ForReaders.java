package lecture.practice;

import lab.claim.Notes;

/** What readers should know beside this topic's experiments, in sentences that hold however they come out. */
final class ForReaders {
    /** For {@link OverfitSmallSample}. */
    static final Notes OVERFIT_SMALL_SAMPLE = Notes.NONE
            .ours(
                    "All 100 examples are in one batch. At a rate of a thousandth a longer training would get there in the end.")
            .word("sound", "the sound network")
            .word("inputs shuffled", "inputs shuffled without their labels")
            .word("labels random", "random labels")
            .word("pixels to 255", "pixels from 0 to 255")
            .word("rate too low", "a rate of a thousandth")
            .word("loss misfit", "a loss that does not fit the output")
            .word("data digits", "on digits")
            .word("data garments", "on garments");

    private ForReaders() {}
}
