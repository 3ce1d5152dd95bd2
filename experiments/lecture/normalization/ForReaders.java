package lecture.normalization;

import lab.claim.Notes;

/** What readers should know beside this topic's experiments, in sentences that hold however they come out. */
final class ForReaders {
    /** For {@link BatchnormSpeedup}. */
    static final Notes BATCHNORM_SPEEDUP = Notes.NONE
            .original("The same network on all 60,000 digits of MNIST, for 50,000 steps.")
            .ours("The set-up is the paper's own: small Gaussian weights, batches of 60, normalization "
                    + "before the activation. It prints neither its rate nor the size of its weights; the claim "
                    + "is judged at a rate of 0.1 and at ten times that, which the plain network prefers.")
            .word("rate small", "at the small rate")
            .word("rate large", "at the large rate")
            .word("without", "the plain network")
            .word("with batch normalization", "batch normalization");

    private ForReaders() {}
}
