package lab.network;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A layer that acts as the activation of the layer before it and can compute its derivative outside of training. */
public interface HiddenActivation {
    /**
     * Computes the gradient with respect to the pre-activations z.
     *
     * @param z the pre-activations [batch, in]; not changed
     * @param epsilon the gradient with respect to the output [batch, out]; not changed
     * @return a new array [batch, in]
     */
    INDArray inputGradient(INDArray z, INDArray epsilon);
}
