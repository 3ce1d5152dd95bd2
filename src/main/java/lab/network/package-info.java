/**
 * The networks of the experiments, as specifications that speak Deeplearning4j's own types, and the parts of a network that
 * Deeplearning4j lacks. The only place that builds a {@code NeuralNetConfiguration}.
 */
package lab.network;
