/** Activation functions: what they do to the signal on its way forward and to the gradient on its way back. */
package lecture.activations;
