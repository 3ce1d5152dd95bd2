package lab.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.stream.IntStream;
import lab.error.LabException;

/**
 * The content of an IDX file of unsigned bytes, the format of MNIST: two zero bytes, the type 8, the number of
 * dimensions, the sizes as big-endian 32-bit integers, then the values, the last dimension varying fastest.
 */
public final class IdxFile {
    private static final int UNSIGNED_BYTE = 8; // type code

    private final int[] sizes;
    private final ByteBuffer values;

    private IdxFile(int[] sizes, ByteBuffer values) {
        this.sizes = sizes;
        this.values = values;
    }

    /**
     * Reads a file, plain or gzipped.
     *
     * @throws LabException when it cannot be read, is of another type, or is shorter or longer than its header says
     */
    public static IdxFile read(Path path) {
        try {
            return parse(path.toString(), Gzip.unpacked(KnownFile.stored(path), KnownFile.MOST));
        } catch (IOException broken) {
            throw LabException.unavailable(
                    path + " is damaged: it cannot be unpacked (" + broken.getMessage() + "); get it anew", broken);
        }
    }

    /**
     * Reads uncompressed content.
     *
     * @param name what messages call it
     */
    static IdxFile parse(String name, byte[] content) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        int[] sizes = sizes(name, buffer);
        long expected = IntStream.of(sizes).asLongStream().reduce(1, Math::multiplyExact);
        if (buffer.remaining() != expected) {
            String fault = buffer.remaining() < expected ? "is truncated" : "has trailing bytes";
            throw LabException.unavailable(name + " " + fault + ": its header promises " + expected
                    + " bytes of values, and " + buffer.remaining() + " follow; get it anew");
        }
        return new IdxFile(sizes, buffer.slice());
    }

    private static int[] sizes(String name, ByteBuffer buffer) {
        if (buffer.remaining() < 4) {
            throw LabException.unavailable(
                    name + " is truncated: it has " + buffer.remaining() + " bytes, and an IDX file begins with 4");
        }
        int magic = buffer.getInt();
        int dimensions = magic & 0xff;
        if (magic >>> 8 != UNSIGNED_BYTE || dimensions < 1 || dimensions > 4) {
            throw LabException.unavailable(String.format(
                    "%s is not an IDX file of unsigned bytes: it begins with %08x, expected 00000801 to 00000804",
                    name, magic));
        }
        if (buffer.remaining() < 4 * dimensions) {
            throw LabException.unavailable(name + " is truncated: its header of " + (4 + 4 * dimensions)
                    + " bytes ends after " + (4 + buffer.remaining()) + "; get it anew");
        }
        return IntStream.range(0, dimensions)
                .map(i -> size(name, buffer.getInt()))
                .toArray();
    }

    private static int size(String name, int size) {
        if (size < 0) {
            throw LabException.unavailable(name + " is damaged: its header has a size of " + size + "; get it anew");
        }
        return size;
    }

    /** The size of every dimension, the number of examples first. */
    public int[] sizes() {
        return sizes.clone();
    }

    /** How many examples there are: the first dimension. */
    public int examples() {
        return sizes[0];
    }

    /** Values of one example: the product of the other dimensions; 1 for a file of labels. */
    public int width() {
        return IntStream.of(sizes).skip(1).reduce(1, Math::multiplyExact);
    }

    /** A value of an example, from 0 to 255; {@code index} counts from 0 in the order of the file. */
    public int value(int example, int index) {
        return values.get(example * width() + index) & 0xff;
    }

    /** Writes the values of an example, divided by 255, to {@code target} from {@code at} on. */
    void fractions(int example, float[] target, int at) {
        int width = width();
        for (int i = 0; i < width; i++) {
            target[at + i] = (values.get(example * width + i) & 0xff) / 255f;
        }
    }
}
