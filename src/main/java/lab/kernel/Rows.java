package lab.kernel;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Picks rows of a matrix. On the CPU it copies the memory itself, which is faster than ND4J's operation. */
public final class Rows {
    private final INDArray source;
    private final Optional<Matrix> memory;
    private Optional<INDArray> room = Optional.empty();

    /** Picks from {@code source} [n, columns], which is row-major. */
    public Rows(INDArray source) {
        this.source = source;
        this.memory = Gemm.available() && Matrix.isFloat(source) ? Optional.of(Matrix.rows(source)) : Optional.empty();
    }

    /**
     * Returns an array [count, columns] to pick into. It reuses the previous memory if that is large enough, because new
     * memory costs the operating system time on first use.
     */
    public INDArray room(int count) {
        INDArray rows = room.filter(present -> present.rows() >= count)
                .orElseGet(
                        () -> Nd4j.createUninitialized(source.dataType(), new long[] {count, source.columns()}, 'c'));
        room = Optional.of(rows);
        return rows.rows() == count ? rows : rows.get(NDArrayIndex.interval(0, count));
    }

    /** Writes the rows with these {@code indices} to {@code target} [indices, columns], which is row-major. */
    public void pick(int[] indices, INDArray target) {
        if (memory.isPresent()) {
            Matrix.rows(target).copyFrom(memory.get(), indices);
        } else {
            Nd4j.pullRows(source, target, 1, indices);
        }
    }
}
