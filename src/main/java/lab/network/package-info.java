/**
 * The networks of the experiments, specified in Deeplearning4j's own types, and the parts of a network that Deeplearning4j
 * lacks. Only this package builds a {@code NeuralNetConfiguration}.
 */
package lab.network;
