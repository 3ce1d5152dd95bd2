package lecture.learning_rate;

import lab.claim.Notes;

/** What readers should know beside this topic's experiments, in sentences that hold however they come out. */
final class ForReaders {
    /** For {@link BatchSizeVsDecay}. */
    static final Notes BATCH_SIZE_VS_DECAY = Notes.NONE
            .original("Wide residual networks (WRN-16-4) on CIFAR-10; a factor of 5 at 30, 60 and 80 % of 200 "
                    + "epochs.")
            .ours("Here the factor is 4, after one third and two thirds, so that the largest batch stays "
                    + "well below the 7,000 examples. The paper's main figure is of SGD with momentum; its "
                    + "other optimizers are further conditions. Plain SGD starts at ten times the rate.")
            .word("optimizer momentum", "with momentum")
            .word("optimizer sgd", "with plain SGD")
            .word("optimizer nesterov", "with Nesterov's momentum")
            .word("optimizer adam", "with Adam")
            .word("increasing batch", "the growing batch")
            .word("decaying rate", "the decaying rate")
            .word("larger rate", "a larger rate")
            .word("larger momentum", "larger momentum");

    /** For {@link CosineAnnealing}. */
    static final Notes COSINE_ANNEALING = Notes.NONE
            .original("Wide residual networks (WRN-28-10) on CIFAR-10 and CIFAR-100.")
            .ours("The deck's practice is to start with a rate as large as training tolerates; all arms "
                    + "start at half the largest rate at which the constant arm still learned in trial runs. At "
                    + "such a rate it does not memorize the training set, which would end at a loss near 0 with "
                    + "any schedule. A tenth of that rate is the second condition.")
            .word("rate large", "at the large rate")
            .word("rate small", "at the small rate");

    /** For {@link ScheduleShapes}. */
    static final Notes SCHEDULE_SHAPES = Notes.NONE
            .did("We computed each schedule from 0 to 60 and compared it with the formula on the slide or in the "
                    + "documentation that the slide names. Nothing was trained.")
            .ours("This is arithmetic: no seed can change it. It could only fail where a formula is misprinted or "
                    + "a program computes another function.")
            .word("formula_error at end", "largest distance from the printed formula")
            .word("lambda t//30", "the factor t//30")
            .word("library polynomial", "Deeplearning4j's polynomial");

    /** For {@link LearningRateDecay}. */
    static final Notes LEARNING_RATE_DECAY = Notes.NONE
            .ours("All decays fall by a factor of 100 in one training, as a slide on usual practice advises, so that "
                    + "only their shapes differ. They start at half the largest rate at which a constant rate still "
                    + "learned in trial runs, and at a tenth of it.")
            .word("rate large", "at the large rate")
            .word("rate small", "at the small rate")
            .word("constant", "the constant rate")
            .word("exponential", "exponential decay")
            .word("halving", "halving")
            .word("inverse", "inverse decay")
            .word("step", "step decay")
            .word("linear", "linear decay");

    private ForReaders() {}
}
