package lab.data;

import static lab.data.Refusals.assertUnavailable;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.text.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbeddedSetTest {
    /** Hash of the golden draws: when it changes, so do all published results. */
    private static final int MNIST_TEST_LABELS = 1769724149;

    /** Per class in each embedded set: published counts of the first 10,000 MNIST training labels. */
    private static final int[] MNIST_COUNTS = {1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978};

    private static final DataFile IMAGES = EmbeddedSet.MNIST.files().get(0);
    private static final DataFile LABELS = EmbeddedSet.MNIST.files().get(1);

    static Stream<DataSource> sources() {
        return Stream.of(Datasets.mnist10k(), Datasets.fashion10k());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void thePartsHaveTheDocumentedSizes(DataSource source) {
        Split split = source.load(1);
        assertThat(parts(split).map(Examples::size)).containsExactly(7000, 1000, 2000);
        assertThat(parts(split).map(Examples::features)).containsOnly(784).containsOnly(source.features());
        assertThat(parts(split).map(Examples::outputs)).containsOnly(10).containsOnly(source.outputs());
        assertThat(source.trainingSize()).hasValue(7000);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void everyPartHasTheClassesInProportion(DataSource source) {
        Split split = source.load(1);
        int[] all = parts(split).map(EmbeddedSetTest::counts).reduce(new int[10], EmbeddedSetTest::sum);
        parts(split).forEach(part -> {
            for (int k = 0; k < 10; k++) {
                assertThat(counts(part)[k]).isBetween(floor(all, k, part) - 1, floor(all, k, part) + 2);
            }
        });
    }

    private static int floor(int[] all, int label, Examples part) {
        return all[label] * part.size() / 10_000;
    }

    @Test
    void theDigitsAreAsManyOfEachAsInMnist() {
        int[] all = parts(Datasets.mnist10k().load(1))
                .map(EmbeddedSetTest::counts)
                .reduce(new int[10], EmbeddedSetTest::sum);
        assertThat(all).containsExactly(MNIST_COUNTS);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void noImageIsInTwoParts(DataSource source) {
        Split split = source.load(1);
        Set<ByteBuffer> training = images(split.training());
        Set<ByteBuffer> validation = images(split.validation());
        assertThat(images(split.test())).doesNotContainAnyElementsOf(training).doesNotContainAnyElementsOf(validation);
        assertThat(validation).doesNotContainAnyElementsOf(training);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void pixelsAreFractionsFromZeroToOne(DataSource source) {
        float[] pixels = source.load(1).training().featureArray();
        float[] sorted = pixels.clone();
        Arrays.sort(sorted);
        assertThat(sorted[0]).isZero();
        assertThat(sorted[sorted.length - 1]).isOne();
        double mean = IntStream.range(0, pixels.length)
                .mapToDouble(i -> pixels[i])
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(0.1, 0.35); // the full sets: 0.1307 and 0.2860
    }

    @ParameterizedTest
    @MethodSource("sources")
    void theSeedChangesNothing(DataSource source) {
        assertThat(source.seeded()).isFalse();
        assertThat(source.load(1).training().featureArray())
                .isEqualTo(source.load(2).training().featureArray());
    }

    @Test
    void theSplitIsTheOneThatResultsWerePublishedWith() {
        assertThat(Arrays.hashCode(Datasets.mnist10k().load(1).test().labels())).isEqualTo(MNIST_TEST_LABELS);
    }

    @Test
    void aDamagedResourceIsRefused() {
        byte[] altered = EmbeddedSet.stored(IMAGES);
        altered[altered.length / 2] ^= 1;
        assertUnavailable(() -> EmbeddedSet.MNIST.content(IMAGES, altered))
                .hasMessageContaining("mnist-10k-images-idx3-ubyte.gz")
                .hasMessageContaining("is damaged")
                .hasMessageContaining("git checkout src/main/resources");
    }

    @Test
    void aTruncatedResourceIsRefused() {
        byte[] labels = EmbeddedSet.stored(LABELS);
        assertUnavailable(() -> EmbeddedSet.MNIST.content(LABELS, Arrays.copyOf(labels, labels.length - 100)))
                .hasMessageContaining("is damaged");
    }

    @Test
    void anAlteredLabelIsRefusedWithBothChecksums() {
        byte[] labels = EmbeddedSet.MNIST.content(LABELS);
        labels[5000] ^= 1;
        assertUnavailable(() -> EmbeddedSet.MNIST.content(LABELS, labels))
                .hasMessageContaining("its checksum is " + Sha256.of(labels))
                .hasMessageContaining("expected " + LABELS.sha256());
    }

    @Test
    void theChecksumsNameTheFiles() {
        assertThat(Datasets.fashion10k().checksums())
                .containsOnlyKeys("fashion-10k-images-idx3-ubyte", "fashion-10k-labels-idx1-ubyte");
    }

    private static Stream<Examples> parts(Split split) {
        return Stream.of(split.training(), split.validation(), split.test());
    }

    static int[] counts(Examples examples) {
        int[] counts = new int[examples.outputs()];
        IntStream.of(examples.labels()).forEach(label -> counts[label]++);
        return counts;
    }

    private static int[] sum(int[] a, int[] b) {
        return IntStream.range(0, a.length).map(i -> a[i] + b[i]).toArray();
    }

    private static Set<ByteBuffer> images(Examples examples) {
        return IntStream.range(0, examples.size())
                .mapToObj(i -> image(examples, i))
                .collect(Collectors.toSet());
    }

    private static ByteBuffer image(Examples examples, int i) {
        byte[] bytes = new byte[examples.features()];
        for (int j = 0; j < bytes.length; j++) {
            bytes[j] = (byte) Math.round(255 * examples.featureArray()[i * bytes.length + j]);
        }
        return ByteBuffer.wrap(bytes);
    }
}
