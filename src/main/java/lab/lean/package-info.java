/**
 * Faster implementations of Deeplearning4j's layers, network and updater for one thread of a CPU. They are ordinary layers
 * of an ordinary {@code MultiLayerNetwork}: same parameters, same gradients up to rounding, same JSON. {@link lab.kernel}
 * does the arithmetic. What a layer does not support is computed by Deeplearning4j's own implementation.
 */
package lab.lean;
