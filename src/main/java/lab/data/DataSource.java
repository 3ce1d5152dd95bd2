package lab.data;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import lab.error.LabException;

/** Where a trial's examples come from. A value: equal sources give equal data for equal seeds. */
public interface DataSource {
    /**
     * A name with everything that distinguishes this source, such as {@code mnist-10k}; it is part of a trial's identity.
     */
    String name();

    /**
     * Loads the examples.
     *
     * @param seed fixes what is drawn at random; never 0; ignored by sources that are not {@link #seeded()}
     * @throws LabException when files are missing or damaged, or the seed is 0
     */
    Split load(long seed);

    /** Number of features per example, known without loading. */
    int features();

    /** Number of outputs per example (classes or predicted values), known without loading. */
    int outputs();

    /** Whether {@link #load} depends on the seed. */
    default boolean seeded() {
        return false;
    }

    /** Number of training examples that {@link #load} gives, where it is known without loading. */
    default OptionalInt trainingSize() {
        return OptionalInt.empty();
    }

    /**
     * Number of updates in an epoch with batches of {@code batchSize} examples; the last batch takes the remainder.
     *
     * @throws LabException when the number of training examples is known only after loading
     */
    default int updatesPerEpoch(int batchSize) {
        Limits.atLeast("batch size", 1, batchSize);
        int size = trainingSize()
                .orElseThrow(
                        () -> LabException.usage(
                                "the number of training examples of " + name()
                                        + " is known only after loading; a schedule by step needs a data source that knows it beforehand"));
        return 1 + (size - 1) / batchSize;
    }

    /** SHA-256 of the content of every file behind this source, by file name; empty when it is generated. */
    default Map<String, String> checksums() {
        return Map.of();
    }

    /**
     * This source with only {@code n} of its training examples: a random subset drawn by the seed, with the classes in the
     * proportions of the whole. With the same seed, a smaller subset is part of a larger one. Validation and test examples
     * stay as they are.
     *
     * @throws LabException when there are fewer than {@code n}; when loading, if their number is not known before
     */
    default DataSource training(int n) {
        return new TrainingSubset(this, n);
    }

    /**
     * This source with every feature shifted and scaled to mean 0 and standard deviation 1 over the training examples;
     * validation and test examples are treated with the same mean and standard deviation. A feature that is constant over
     * the training examples becomes 0 everywhere.
     */
    default DataSource standardized() {
        return standardized(TestStatistics.STORED);
    }

    /**
     * Like {@link #standardized()}, but normalizes test examples by other statistics: with {@link TestStatistics#OWN}, by
     * those of all test examples together.
     */
    default DataSource standardized(TestStatistics ofTest) {
        return standardized(ofTest, Integer.MAX_VALUE);
    }

    /**
     * Like {@link #standardized(TestStatistics)}, for test examples that arrive in batches of {@code batch}, in their order;
     * 1 for single examples.
     */
    default DataSource standardized(TestStatistics ofTest, int batch) {
        return new Transformed(this, new TestStandardizing(ofTest, batch));
    }

    /**
     * This source with every feature shifted to mean 0 over the training examples; for images, this subtracts the mean
     * image.
     */
    default DataSource centered() {
        return new Transformed(this, new Rescaling.Centering());
    }

    /** This source with every feature multiplied by a positive number: 255 turns pixels in [0, 1] into byte values. */
    default DataSource scaledBy(double factor) {
        return new Transformed(this, new Rescaling.Scaling(factor));
    }

    /**
     * This source with features of different scales, as if measured in different units: the first as it is, the last
     * {@code ratio} times as large, those between in equal ratios.
     */
    default DataSource spreadBy(double ratio) {
        return new Transformed(this, new Rescaling.Spreading(ratio));
    }

    /**
     * This source with its features replaced by their principal components over the training examples, each with mean 0 and
     * variance 1, largest first: the training examples' covariance is the identity. Components that do not vary become 0.
     */
    default DataSource whitened() {
        return new Transformed(this, new Whitening());
    }

    /**
     * This source with wrong labels: this share of its training examples, drawn by the seed, get another class, each of the
     * others with the same probability. Validation and test examples stay as they are. With the same seed, the wrong labels
     * of a smaller share are among those of a larger one.
     *
     * @param share from 0 to 1
     */
    default DataSource mislabelled(double share) {
        return new Mislabelled(this, share);
    }

    /**
     * This source with the training targets of a classification smoothed: the class of an example gets {@code 1 - epsilon},
     * each of the k - 1 others {@code epsilon / (k - 1)}. Szegedy et al. 2016, arXiv:1512.00567, section 7, share their
     * {@code epsilon} among all k classes: that is this one times {@code (k - 1) / k}.
     *
     * @param epsilon from 0 to 1
     */
    default DataSource smoothed(double epsilon) {
        return new Transformed(this, new Smoothing(epsilon));
    }

    /** This source with test examples of these classes only, counted from 0. */
    default DataSource testedOn(Integer... classes) {
        return new Transformed(this, new TestClasses(List.of(classes)));
    }
}
