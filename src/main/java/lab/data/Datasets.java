package lab.data;

/** The data sets of the laboratory. */
public final class Datasets {
    private Datasets() {}

    /**
     * 10,000 handwritten digits, 28 x 28 pixels in [0, 1], embedded: 7,000 for training, 1,000 for validation and 2,000
     * for test, with the classes in proportion. The split is fixed.
     */
    public static DataSource mnist10k() {
        return new ImageSource(EmbeddedSet.MNIST);
    }

    /** 10,000 garments of Fashion-MNIST, embedded and split like {@link #mnist10k()}. */
    public static DataSource fashion10k() {
        return new ImageSource(EmbeddedSet.FASHION);
    }

    /**
     * All of MNIST from installed files: 55,000 examples for training and 5,000 for validation, a fixed split of the
     * original training set with the classes in proportion, and the original 10,000 for test.
     */
    public static DataSource mnist() {
        return DataHome.standard().source(KnownSet.MNIST);
    }

    /** All of Fashion-MNIST from installed files, split like {@link #mnist()}. */
    public static DataSource fashionMnist() {
        return DataHome.standard().source(KnownSet.FASHION_MNIST);
    }

    /**
     * The breast cancer table of Wisconsin, embedded: 30 strongly correlated measures of 569 tumours, benign (class 0) or
     * malignant (class 1); 398 for training, 56 for validation and 115 for test, a fixed split with the classes in
     * proportion.
     */
    public static DataSource breastCancer() {
        return TabularSource.BREAST_CANCER;
    }

    /**
     * A table that was imported with {@code lab data import NAME FILE.csv}, split like {@link #breastCancer()}.
     *
     * @throws lab.error.LabException when there is no table of this name
     */
    public static DataSource table(String name) {
        return DataHome.standard().table(name);
    }

    /**
     * Features from N(0, 1) and one of two classes at random, so that there is nothing to learn except by memorizing.
     *
     * @param examples number of training examples; like every generated set, this one has as many again, at most 1,000, for
     *     validation and for test, drawn independently
     */
    public static DataSource gaussian(int examples, int features) {
        return new Generated(new Noise(Noise.Distribution.GAUSSIAN, features), examples);
    }

    /**
     * Features uniform in [0, 1) and one of two classes at random, so that there is nothing to learn except by memorizing.
     */
    public static DataSource uniform(int examples, int features) {
        return new Generated(new Noise(Noise.Distribution.UNIFORM, features), examples);
    }

    /**
     * Two interleaving half circles in the plane, of radius 1.
     *
     * @param noise standard deviation added to each coordinate
     */
    public static DataSource twoMoons(int examples, double noise) {
        return new Generated(new TwoMoons(noise), examples);
    }

    /**
     * Two intertwined spirals of one and a half turns in the unit disc.
     *
     * @param noise standard deviation added to each coordinate
     */
    public static DataSource spirals(int examples, double noise) {
        return new Generated(new Spirals(noise), examples);
    }

    /**
     * One normal cloud per class, around centres whose coordinates are drawn from N(0, 1).
     *
     * @param spread standard deviation of an example around its centre, in each feature
     */
    public static DataSource blobs(int examples, int features, int classes, double spread) {
        return new Generated(new Blobs(features, classes, spread), examples);
    }

    /**
     * Features from N(0, 1), correlated in pairs; the class is the side of a random hyperplane through the origin.
     *
     * @param correlation of any two features, at least 0 and below 1
     */
    public static DataSource correlated(int examples, int features, double correlation) {
        return new Generated(new Correlated(features, correlation), examples);
    }

    /** Documents of 50 words from two classes, as sets of words; word frequencies follow Zipf's law. */
    public static DataSource bagOfWords(int examples, int words) {
        return new Generated(new BagOfWords(words), examples);
    }

    /**
     * A linear function of a few features, as a regression task.
     *
     * @param useful how many of the features matter: the first ones, with equal weight and random sign
     * @param noise standard deviation added to the target, whose noiseless variance is 1
     */
    public static DataSource regression(int examples, int features, int useful, double noise) {
        return new Generated(new Regression(features, useful, noise), examples);
    }

    /**
     * Like {@link #regression}, with features in groups of five of which any two are correlated; whole groups matter.
     *
     * @param useful how many of the features matter: the first ones, a multiple of five
     * @param correlation of two features of a group, at least 0 and below 1
     * @param noise standard deviation added to the target, whose noiseless variance is 1
     */
    public static DataSource groupedRegression(
            int examples, int features, int useful, double correlation, double noise) {
        return new Generated(new GroupedRegression(features, useful, correlation, noise), examples);
    }

    /**
     * A linear function of two features, as a regression task; the second feature is {@code ratio} times as large.
     *
     * @param ratio ratio of the standard deviations; its square is the condition number of a linear model's squared error
     */
    public static DataSource twoScales(int examples, double ratio) {
        return new Generated(new TwoScales(ratio), examples);
    }
}
