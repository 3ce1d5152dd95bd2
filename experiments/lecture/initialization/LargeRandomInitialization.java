package lecture.initialization;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Activations.*;
import static lab.probe.Gradients.*;
import static lab.probe.Histogram.ACTIVATION_SHARE;
import static lab.probe.Moment.*;
import static lab.probe.Saturation.SATURATED_SHARE;
import static lecture.Decks.*;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.claim.*;
import lab.data.*;
import lab.metric.Summary;
import lab.network.Mlp;
import lab.probe.*;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.nd4j.linalg.activations.Activation;

/**
 * With weights from N(0, 1), the {@code z} of a unit with 500 inputs of size one has standard deviation 22, so that
 * {@code |tanh z| > 0.99}, that is {@code |z| > 2.65}, in nine of ten cases.
 *
 * <p>The slide shows a table for weights of standard deviation 1, printed by the code of the slides before it (1,000 uniform
 * examples, ten layers of 500 tanh units, no biases, no training) from one draw, and asks what happens to the gradient. Our
 * network is the same; the printed numbers are compared with the spread of our twenty draws. The inputs of the first layer
 * are uniform on [0, 1), with a mean square of only 1/3, and saturate five units in six; hence the share is tested in the
 * last layer. A saturated unit passes less than 2 % of the gradient. The slide's question is what happens to the gradient,
 * and the answer that it expects is that it vanishes. Theory says that it does not. A layer's backward factor is
 * {@code n Var(w) E[tanh'(z)^2] = 500 * 0.024 = 12} in the variance: the weights more than make up for the units, and the
 * gradient grows towards the input.
 */
public final class LargeRandomInitialization implements Experiment<Double> {
    private static final int EXAMPLES = 1_000;
    private static final Setting WIDTH = Setting.count("width", 500).smoke(50);

    /** The standard deviation of each hidden layer's activations as the slide prints it, from layer 1. */
    private static final List<String> PRINTED = List.of(
            "0.967268",
            "0.981866",
            "0.981460",
            "0.981459",
            "0.981384",
            "0.981697",
            "0.981727",
            "0.981660",
            "0.981723",
            "0.981707");

    private static final int DEPTH = PRINTED.size();

    private static final Arm<Double> LARGE = Arm.of("std 1", 1.0);
    private static final Summary FIRST_OVER_LAST =
            SIGNAL_GRADIENT.at(1).over(SIGNAL_GRADIENT.at(DEPTH)).named("mean |dL/dz|, first over last layer");

    @Override
    public Claim claim() {
        return Claim.named("large-random-initialization")
                .tier(2)
                .says("With weights drawn from N(0, 1), the activations of a tanh network of ten layers of 500 units"
                        + " saturate at -1 and +1, and its gradients vanish.")
                .slide(OSLO, "With scaling 1 and tanh, the nodes are saturated")
                .source(
                        "Glorot and Bengio 2010, https://proceedings.mlr.press/v9/glorot10a.html, sec. 3; Poole et al. 2016, arXiv:1606.05340, on the growth")
                .published(InPrint.LARGE_RANDOM_INITIALIZATION)
                .notes(ForReaders.LARGE_RANDOM_INITIALIZATION)
                .seeds(201, 20, "the growing gradient was seen on lower seeds before it was judged");
    }

    @Override
    public List<Arm<Double>> arms() {
        return List.of(LARGE);
    }

    @Override
    public Recipe recipe(Double deviation, Settings settings) {
        int width = settings.count(WIDTH);
        DataSource inputs = Datasets.uniform(EXAMPLES, width);
        Mlp mlp = Mlp.classifying(inputs).hiddenLayers(DEPTH).ofWidth(width);
        Mlp network = mlp.activation(Activation.TANH).weightInit(new NormalDistribution(0, deviation));
        return Recipe.untrained(network, inputs)
                .observe(
                        AT_START,
                        new Activations(EXAMPLES),
                        new Saturation(),
                        new Gradients(),
                        new Histogram(ACTIVATION_SHARE, -1, 1, 40));
    }

    @Override
    public List<Clause> clauses() {
        Stream<Expectation> table = IntStream.rangeClosed(1, DEPTH)
                .mapToObj(layer -> expect(ACTIVATION_STD.at(layer), LARGE).toAgreeWith(PRINTED.get(layer - 1)));
        return List.of(
                clause(
                        "the activations of a tanh network saturate at -1 and +1",
                        expect(SATURATED_SHARE.at(1), LARGE).atLeast(0.8), // five in six, by the size of the inputs
                        expect(SATURATED_SHARE.at(DEPTH), LARGE).atLeast(0.9)),
                clause("its gradients vanish", expect(FIRST_OVER_LAST, LARGE).atMost(0.1)),
                clause("with the deviations that the slide prints", table));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of("Activations by layer", Plot.histograms(ACTIVATION_SHARE))
                        .shows("saturate"),
                Figure.of(
                                "Deviation and saturated share by layer",
                                Plot.curves(ACTIVATION_STD),
                                Plot.curves(SATURATED_SHARE).mark(0.9, "claimed"))
                        .shows("saturate"),
                Figure.of(
                                "Gradient by layer before training",
                                Plot.curves(WEIGHT_GRADIENT).logY(),
                                Plot.curves(SIGNAL_GRADIENT).logY())
                        .shows("gradients vanish"));
    }
}
