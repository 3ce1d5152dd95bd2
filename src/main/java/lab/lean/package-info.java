/**
 * Faster implementations of Deeplearning4j's layers, network and updater for one thread of a CPU. They are ordinary layers
 * of an ordinary {@code MultiLayerNetwork}: same parameters, same gradients up to rounding, same JSON. {@link lab.kernel}
 * does the arithmetic. Deeplearning4j's own implementation computes whatever a lean layer does not support.
 */
package lab.lean;
