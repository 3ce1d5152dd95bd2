package lecture.preprocessing;

import lab.claim.Notes;

/** What readers should know beside this topic's experiments, in sentences that hold however they come out. */
final class ForReaders {
    /** For {@link FeatureScaling}. */
    static final Notes FEATURE_SCALING = Notes.NONE
            .did("We let gradient descent fit a linear function of two features whose scales differ by a "
                    + "factor of 3 to 1,000, at the best constant rate, and trained networks of one hidden "
                    + "layer of 100 ReLU units on handwritten digits (MNIST); both on raw and on standardized "
                    + "inputs.")
            .ours("The slides draw the ellipse and give no number. The best rate on two features is the one "
                    + "that theory gives; on digits it is the best of a grid.")
            .word("inputs two features", "on two features")
            .word("inputs digits", "on digits")
            .word("raw", "raw inputs")
            .word("standardized", "standardized inputs")
            .word("ratio 3", "of ratio 3")
            .word("ratio 10", "of ratio 10")
            .word("ratio 100", "of ratio 100")
            .word("ratio 1000", "of ratio 1,000")
            .word(
                    "steps to 0.1 % of the excess loss, standardized = 1",
                    "steps, as a multiple of those on standardized inputs");

    /** For {@link TrainingStatisticsAtTestTime}. */
    static final Notes TRAINING_STATISTICS_AT_TEST_TIME = Notes.NONE
            .ours("The network is trained on standardized pictures and tested on the whole test set, on its "
                    + "shoes alone (a shop that sells nothing else) and on each picture by itself. A single "
                    + "picture less its own mean is 0 in every pixel: that accuracy falls to chance there is "
                    + "arithmetic, not a finding.")
            .word("images shoes only", "on shoes only")
            .word("images one at a time", "on one picture at a time")
            .word("images all", "on the whole test set")
            .word("stored statistics", "the stored statistics")
            .word("own statistics", "the new data's own statistics")
            .word("unnormalized", "no normalization");

    /** For {@link Whitening}. */
    static final Notes WHITENING = Notes.NONE
            .did("We let gradient descent fit a linear function of two strongly correlated features, and "
                    + "trained networks of one hidden layer of 16 tanh units on thirty measures of tumours; on "
                    + "centered, standardized and whitened features.")
            .ours("The slides draw the cloud. Of the two features the second is ten times as large: with "
                    + "equal ones standardizing would change nothing. With white features a linear model needs "
                    + "one step, by arithmetic.")
            .word("set Gaussian", "on Gaussian features")
            .word("set tumours", "on tumours")
            .word("centered", "centered features")
            .word("standardized", "standardized features")
            .word("whitened", "whitened features")
            .word("distance from the identity", "largest distance of the covariance from the identity");

    /** For {@link ZeroCentering}. */
    static final Notes ZERO_CENTERING = Notes.NONE
            .ours("The slides recommend the mean image or the mean of each channel; these pictures have one "
                    + "channel. All arms share one rate, a small one, and then one ten times as large: larger "
                    + "inputs make larger gradients, and a rate tuned for each arm would remove that part of "
                    + "the difference.")
            .word("rate small", "at the small rate")
            .word("rate large", "at the large rate")
            .word("pixels 0..255", "pixels from 0 to 255")
            .word("pixels 0..1", "pixels from 0 to 1")
            .word("standardized", "standardized pixels");

    private ForReaders() {}
}
