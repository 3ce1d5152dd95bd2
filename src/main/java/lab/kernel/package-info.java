/**
 * The arithmetic of layers on one thread of a CPU: what a layer computes from a batch, and its gradients. Matrix products go
 * straight to the BLAS, everything between two products is a plain loop over a {@code float[]} that the compiler
 * vectorizes. It knows the arrays of ND4J and nothing of networks; {@link lab.lean} makes Deeplearning4j's layers of it.
 */
package lab.kernel;
