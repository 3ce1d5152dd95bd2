package lab.network;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A layer that stands for the activation of the layer before it, and whose derivative can be asked for outside of training. */
public interface HiddenActivation {
    /**
     * The gradient with respect to the pre-activations z.
     *
     * @param z the pre-activations [batch, in]; left as they are
     * @param epsilon the gradient with respect to the output [batch, out]; left as it is
     * @return a new array [batch, in]
     */
    INDArray inputGradient(INDArray z, INDArray epsilon);
}
