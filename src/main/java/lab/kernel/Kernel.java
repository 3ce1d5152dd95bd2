package lab.kernel;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The computation of a layer: {@code y = f(x)} of a batch x [batch, ...], and its gradients. One instance serves one layer;
 * it keeps results of the forward pass for the backward pass, so that nothing is computed twice.
 */
public interface Kernel {
    /** Whether this kernel accepts {@code x}: it has the right type and shape. */
    boolean accepts(INDArray x, Parameters parameters);

    /** The shape of y for this {@code x}. */
    long[] outputShape(INDArray x, Parameters parameters);

    /** Writes {@code f(x)}, in training or in inference, to {@code y}, which is row-major. */
    void forward(INDArray x, boolean training, Parameters parameters, INDArray y);

    /**
     * Computes the gradients from {@code epsilon}, dL/dy: writes dL/dx to {@code dx}, which is row-major, unless it is
     * empty, and writes the gradients of the parameters to their arrays. The latest {@link #forward} must have been in
     * training and with the same {@code x}.
     */
    void backward(INDArray x, INDArray epsilon, Parameters parameters, Optional<INDArray> dx);
}
