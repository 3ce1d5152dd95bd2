package lab.probe;

import java.util.Arrays;
import java.util.List;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Whether the units of hidden layers differ; units with the same incoming weights compute the same. */
public record Symmetry() implements Probe {
    /** The largest {@code |w_ij - w_ik|} of two units j and k of one hidden layer, over all hidden layers. */
    public static final Metric UNIT_DIFFERENCE =
            Metric.of("unit_difference", "Largest difference of two units' weights", "", Axis.EPOCH, Better.NEITHER);
    /**
     * Rank of the first hidden layer's weights [inputs, units]: how many singular values exceed the largest times the
     * longer side times 2^-23, the rounding of single precision.
     */
    public static final Metric WEIGHT_RANK =
            Metric.of("weight_rank", "Rank of the first weight matrix", "", Axis.EPOCH, Better.NEITHER);

    private static final double ROUNDING = 0x1p-23;

    @Override
    public List<Metric> metrics() {
        return List.of(UNIT_DIFFERENCE, WEIGHT_RANK);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        List<INDArray> weights = subject.hidden().weights();
        double difference = weights.stream()
                .mapToDouble(w -> largestDifference(Values.rows(w)))
                .max()
                .orElse(0);
        subject.record(recorder, UNIT_DIFFERENCE, difference);
        subject.record(recorder, WEIGHT_RANK, rank(Values.rows(weights.get(0))));
    }

    /** The largest difference between two columns in the same row. */
    private static double largestDifference(double[][] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> Arrays.stream(row).max().orElseThrow()
                        - Arrays.stream(row).min().orElseThrow())
                .max()
                .orElseThrow();
    }

    private static int rank(double[][] rows) {
        double[] values = new SingularValueDecomposition(new Array2DRowRealMatrix(rows, false)).getSingularValues();
        double least = values[0] * Math.max(rows.length, rows[0].length) * ROUNDING;
        return (int) Arrays.stream(values).filter(value -> value > least).count();
    }
}
