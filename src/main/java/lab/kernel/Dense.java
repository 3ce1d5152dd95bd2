package lab.kernel;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A dense layer: {@code a = f(z)} [batch, out], with z the {@link Affine} map of x [batch, in]. */
public final class Dense implements Kernel {
    private final Activation activation;
    private final Affine affine = new Affine();
    private final Buffer deltas = new Buffer();
    private final Matrix.View output = new Matrix.View(Matrix::row);
    private float[] a = {};

    /** Creates a kernel with {@code activation} f. */
    public Dense(Activation activation) {
        this.activation = activation;
    }

    @Override
    public boolean accepts(INDArray x, Parameters parameters) {
        return affine.accepts(x, parameters);
    }

    @Override
    public long[] outputShape(INDArray x, Parameters parameters) {
        return affine.outputShape(x, parameters);
    }

    @Override
    public void forward(INDArray x, boolean training, Parameters parameters, INDArray y) {
        a = affine.forward(x, parameters);
        activation.apply(a, (int) y.length());
        output.of(y).copyFrom(a);
    }

    @Override
    public void backward(INDArray x, INDArray epsilon, Parameters parameters, Optional<INDArray> dx) {
        float[] delta = deltas.copy(epsilon);
        activation.derive(delta, a, (int) epsilon.length());
        affine.backward(x, delta, parameters, dx);
    }
}
