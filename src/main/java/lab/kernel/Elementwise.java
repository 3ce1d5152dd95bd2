package lab.kernel;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Applies an {@link Activation} to each number of an array [batch, ...]. */
public final class Elementwise implements Kernel {
    private final Activation activation;
    private final Buffer outputs = new Buffer();
    private final Buffer deltas = new Buffer();

    /** Creates a kernel with {@code activation}. */
    public Elementwise(Activation activation) {
        this.activation = activation;
    }

    @Override
    public boolean accepts(INDArray x, Parameters parameters) {
        return Matrix.isFloat(x);
    }

    @Override
    public long[] outputShape(INDArray x, Parameters parameters) {
        return x.shape();
    }

    @Override
    public void forward(INDArray x, boolean training, Parameters parameters, INDArray y) {
        float[] a = outputs.copy(x);
        activation.apply(a, (int) x.length());
        Matrix.row(y).copyFrom(a);
    }

    @Override
    public void backward(INDArray x, INDArray epsilon, Parameters parameters, Optional<INDArray> dx) {
        float[] delta = deltas.copy(epsilon);
        activation.derive(delta, outputs.heap(), (int) epsilon.length());
        dx.ifPresent(gradient -> Matrix.row(gradient).copyFrom(delta));
    }
}
