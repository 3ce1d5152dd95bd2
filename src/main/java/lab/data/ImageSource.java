package lab.data;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Images of 28 x 28 pixels in ten classes. A set of two files has a fixed split into training, validation and test. A set
 * whose test images have files of their own keeps them; only its training images are split.
 *
 * @param set the files in MNIST's format: a header that ends with the sizes, then one byte per pixel or per label
 */
record ImageSource(FileSet set) implements DataSource {
    private static final int PIXELS = 28 * 28;
    private static final int CLASSES = 10; // of digits and of garments alike
    private static final int IMAGE_HEADER = 16; // bytes: the type and three sizes
    private static final int LABEL_HEADER = 8; // bytes: the type and one size

    /** Sizes of the training, validation and test sets. */
    private static final int[] OF_ONE_PAIR = {7_000, 1_000, 2_000};
    /** Sizes of the training and validation sets. */
    private static final int[] OF_TWO_PAIRS = {55_000, 5_000};

    /** The file of images and the file of labels that hold this many examples. */
    static List<DataFile> files(String part, int examples, String imagesSha256, String labelsSha256) {
        return List.of(
                new DataFile(part + "-images-idx3-ubyte", IMAGE_HEADER + examples * PIXELS, imagesSha256),
                new DataFile(part + "-labels-idx1-ubyte", LABEL_HEADER + examples, labelsSha256));
    }

    /** The verified content of an image file and its label file. */
    private record Pair(ByteBuffer images, ByteBuffer labels) {
        int[] classes(IntStream rows) {
            return rows.map(row -> labels.get(LABEL_HEADER + row)).toArray();
        }

        IntStream all() {
            return IntStream.range(0, labels.capacity() - LABEL_HEADER);
        }

        Examples everything() {
            return select(all().toArray());
        }

        /** The images at {@code rows} [selected] as pixels in [0, 1]. */
        Examples select(int[] rows) {
            float[] features = new float[rows.length * PIXELS];
            for (int i = 0; i < rows.length; i++) {
                int from = IMAGE_HEADER + rows[i] * PIXELS;
                for (int j = 0; j < PIXELS; j++) {
                    features[i * PIXELS + j] = (images.get(from + j) & 0xff) / 255f;
                }
            }
            return Examples.classified(features, PIXELS, classes(IntStream.of(rows)), CLASSES);
        }
    }

    @Override
    public String name() {
        return set.name();
    }

    @Override
    public Split load(long seed) {
        Pair first = pair(0);
        List<int[]> rows = Stratified.fixedSplit(first.classes(first.all()), CLASSES, sizes());
        Examples test = hasOnePair() ? first.select(rows.get(2)) : pair(1).everything();
        return new Split(first.select(rows.get(0)), first.select(rows.get(1)), test);
    }

    private Pair pair(int number) {
        return new Pair(
                ByteBuffer.wrap(set.content(set.files().get(2 * number))),
                ByteBuffer.wrap(set.content(set.files().get(2 * number + 1))));
    }

    private boolean hasOnePair() {
        return set.files().size() == 2;
    }

    private int[] sizes() {
        return hasOnePair() ? OF_ONE_PAIR : OF_TWO_PAIRS;
    }

    @Override
    public int features() {
        return PIXELS;
    }

    @Override
    public int outputs() {
        return CLASSES;
    }

    @Override
    public OptionalInt trainingSize() {
        return OptionalInt.of(sizes()[0]);
    }

    @Override
    public Map<String, String> checksums() {
        return set.checksums();
    }
}
