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

    /** For {@link DecayTooEarly}. */
    static final Notes DECAY_TOO_EARLY = Notes.NONE
            .ours("The rate falls once, to a tenth, after 1, 5, 15 or 25 of 30 epochs, from a large rate and from a "
                    + "tenth of it. The slide says to judge by the validation set, so both losses are judged. Progress "
                    + "counts as flattened if ten more epochs without a drop lower the validation loss by less than a "
                    + "tenth.")
            .word("rate large", "at the large rate")
            .word("rate small", "at the small rate")
            .word("drop at 1", "a drop after one epoch")
            .word("drop at 5", "a drop after five epochs")
            .word("drop at 15", "a drop after 15 epochs")
            .word("drop at 25", "a drop after 25 epochs");

    /** For {@link WarmRestarts}. */
    static final Notes WARM_RESTARTS = Notes.NONE
            .original("Wide residual networks (WRN-28-10) on CIFAR-10 and CIFAR-100, first cycles of 1 to 200 epochs.")
            .ours(
                    "The cycles last 1, 2, 4 and 8 epochs; a short while is one epoch. The schedule that is cut short is one "
                            + "cosine over the same 15 epochs, stopped after 3 and after 7.")
            .word("rate large", "at the large rate")
            .word("rate small", "at the small rate")
            .word("restarts", "the schedule with restarts")
            .word("cosine", "one cosine");

    /** For {@link CyclicalLearningRate}. */
    static final Notes CYCLICAL_LEARNING_RATE = Notes.NONE
            .original("A convolutional network on CIFAR-10, bounds 0.001 and 0.006 read off a range test.")
            .ours(
                    "Tuning is the choice by validation data, in each seed, among the constant rates 0.001, 0.01 and 0.1. Who does not "
                            + "tune does not know the bounds either, so the rate cycles once between the upper two and once "
                            + "between the lower two. A cycle lasts four epochs. The peaks of triangular are all as high; those "
                            + "of triangular2 halve from cycle to cycle.")
            .word("0.001", "the constant rate 0.001")
            .word("0.01", "the constant rate 0.01")
            .word("0.1", "the constant rate 0.1")
            .word("bounds high", "between 0.01 and 0.1")
            .word("bounds low", "between 0.001 and 0.01");

    private static final String GRID =
            "All train 784-100-100-10 with ReLU on 1,000 digits for ten epochs of 20 batches, at "
                    + "rates in steps of about half a decade. ";

    /** For {@link LearningRate}. */
    static final Notes LEARNING_RATE = optimizers()
            .original("A cartoon without numbers; the recipes are advice from experience.")
            .ours(GRID
                    + "Every recipe judges a rate by its first epoch and rounds to the grid; the rate then stays, where one of "
                    + "the lectures would let it fall by 100. Slides name no optimizer, so plain SGD and momentum are "
                    + "conditions.")
            .word("0.0001", "a rate of 0.0001")
            .word("10", "a rate of 10");

    /** For {@link RateFromASubset}. */
    static final Notes RATE_FROM_A_SUBSET = Notes.NONE
            .ours(
                    "The slide names neither the subset's size nor how long to train on it. A hundredth and a tenth of 7,000 "
                            + "garments are tried, for as many epochs as all of them and for as many updates.")
            .word("share 1 %", "on a hundredth of the data")
            .word("share 10 %", "on a tenth of the data")
            .word("share all", "on all data")
            .word("budget epochs", "for as many epochs")
            .word("budget updates", "for as many updates");

    /** For {@link LearningRateRangeTest}. */
    static final Notes LEARNING_RATE_RANGE_TEST = optimizers()
            .original("Smith raised the rate linearly, over several epochs, on CIFAR-10.")
            .ours(GRID
                    + "The range test takes 100 batches, from 0.00001 to 10; training at each rate of the grid is the "
                    + "truth that its suggestions are held against.")
            .word("range test", "the range test");

    /** For {@link UpdateRatio}. */
    static final Notes UPDATE_RATIO = optimizers()
            .original("A rule of thumb, given for plain SGD.")
            .ours(GRID
                    + "The ratio is that of all weights and biases together, on average over the first three "
                    + "passes.")
            .word("optimizer Adam", "with Adam");

    /** For {@link BatchSize}. */
    static final Notes BATCH_SIZE = Notes.NONE
            .original(
                    "784-75-45-10 with batch normalization and dropout, 100 epochs of 54,000 digits with SGD at 0.1, one "
                            + "run of each batch size.")
            .ours("The pair is repeated on 7,000 digits, so with an eighth of the updates, and with "
                    + "dropout of 40 % in both layers instead of 50 and 30 %. The sweep trains 784-100-100-10 for ten epochs. Times are of updates on one "
                    + "processor core. A little is at most three points, the largest difference in Keskar et al. 2017.")
            .word("rate 0.1", "at a rate of 0.1")
            .word("rate 0.01", "at a rate of 0.01")
            .word("how time", "when timed")
            .word("how printed", "as printed")
            .word("how as many updates", "with as many updates")
            .word("how scaled rate", "at a rate that grew with the batch")
            .word("32", "batches of 32")
            .word("64", "batches of 64")
            .word("128", "batches of 128")
            .word("256", "batches of 256")
            .word("512", "batches of 512")
            .word("1024", "batches of 1,024");

    /** For {@link MomentumCoefficient}. */
    static final Notes MOMENTUM_COEFFICIENT = Notes.NONE
            .ours(
                    "In the long run an update moves 1/(1 - m) times the rate. So momentum is compared with one rate for all, "
                            + "with rates that make up for it, and at the best rate of each. 784-100-100-10 learns 1,000 digits; a quadratic of condition 100 "
                            + "is the long, narrow valley of the slides.")
            .word("rate equal", "at one rate")
            .word("rate equal effective", "at equal effective rates")
            .word("rate best", "each at its best rate")
            .word("problem digits", "on digits")
            .word("problem valley", "in a valley")
            .word("0", "no momentum")
            .word("0.5", "momentum of 0.5")
            .word("0.9", "momentum of 0.9")
            .word("0.99", "momentum of 0.99")
            .word("0.5 to 0.99", "rising momentum");

    /** For {@link WarmupAndOneCycle}. */
    static final Notes WARMUP_AND_ONE_CYCLE = Notes.NONE
            .original("Goyal et al.: ResNet-50 on ImageNet with batches of 8,192; Smith and Topin: residual networks "
                    + "on CIFAR-10.")
            .ours(
                    "Each schedule is tried at a grid of rates, finer for peaks. A network has learned if its training accuracy ends at 80 % or "
                            + "more. One-cycle has half the epochs of the constant rates, and both are taken at their best rate. "
                            + "The momentum stays at 0.9.")
            .word("depth 1", "with one hidden layer")
            .word("depth 10", "with ten hidden layers")
            .word("schedule constant", "held constant")
            .word("schedule one-cycle", "as the peak of one cycle")
            .word("schedule from the peak", "starting at the peak")
            .word("schedule warm-up", "with warm-up");

    private static Notes optimizers() {
        return Notes.NONE.word("optimizer SGD", "with plain SGD").word("optimizer momentum", "with momentum");
    }

    private ForReaders() {}
}
