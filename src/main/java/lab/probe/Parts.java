package lab.probe;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lab.data.Examples;
import lab.data.Part;
import lab.data.Split;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The three parts of a trial's data as arrays of the backend, created on first use. Used by one thread. */
public final class Parts {
    /** Examples per array: enough for fast matrix products, few enough for a convolution's memory. */
    private static final int CHUNK = 1_000;

    private final Split split;
    private final Map<Part, List<Chunk>> chunks = new EnumMap<>(Part.class);

    /** Wraps the parts of a split. */
    public Parts(Split split) {
        this.split = split;
    }

    /**
     * Some examples of a part.
     *
     * @param features [examples, features]
     * @param examples the same examples on the heap
     */
    public record Chunk(INDArray features, Examples examples) {}

    /** The examples of a part. */
    public Examples examples(Part part) {
        return switch (part) {
            case TRAINING -> split.training();
            case VALIDATION -> split.validation();
            case TEST -> split.test();
        };
    }

    /** A part in arrays of at most 1,000 examples, in order. */
    public List<Chunk> chunks(Part part) {
        return chunks.computeIfAbsent(part, this::split);
    }

    private List<Chunk> split(Part part) {
        Examples all = examples(part);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + CHUNK)
                .mapToObj(from -> all.select(IntStream.range(from, Math.min(from + CHUNK, all.size()))
                        .toArray()))
                .map(examples -> new Chunk(features(examples), examples))
                .toList();
    }

    /** The features as an array [examples, features]. */
    public static INDArray features(Examples examples) {
        return matrix(examples.featureArray(), examples.size(), examples.features());
    }

    /** The targets as an array [examples, outputs]. */
    public static INDArray targets(Examples examples) {
        return matrix(examples.targetArray(), examples.size(), examples.outputs());
    }

    /** Copies the values in one piece; {@code Nd4j.create(float[], ..)} copies them one by one. */
    private static INDArray matrix(float[] values, int rows, int columns) {
        long[] shape = {rows, columns};
        return Nd4j.create(Nd4j.createBuffer(values), shape, Nd4j.getStrides(shape, 'c'), 0, 'c');
    }
}
