/**
 * The arithmetic of layers on one thread of a CPU: a layer's output for a batch, and its gradients. Matrix products go
 * straight to the BLAS; everything between two products is a plain loop over a {@code float[]} that the compiler vectorizes.
 * The package knows ND4J's arrays but no networks; {@link lab.lean} turns it into Deeplearning4j layers.
 */
package lab.kernel;
