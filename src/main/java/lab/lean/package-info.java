/**
 * Faster implementations of Deeplearning4j's layers and updater for one thread of a CPU. They are ordinary layers of an
 * ordinary {@code MultiLayerNetwork}: same parameters, same gradients up to rounding, same JSON. Matrix products go
 * straight to the BLAS, everything between two products is a plain loop over a {@code float[]} that the compiler
 * vectorizes. What a layer does not support is computed by Deeplearning4j's own implementation.
 */
package lab.lean;
