package lecture.initialization;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Activations.*;
import static lab.probe.Histogram.ACTIVATION_SHARE;
import static lab.probe.Moment.*;
import static lecture.Decks.*;

import java.util.List;
import java.util.stream.IntStream;
import lab.claim.*;
import lab.data.*;
import lab.metric.CurveShape;
import lab.metric.Summary;
import lab.network.Mlp;
import lab.probe.*;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.nd4j.linalg.activations.Activation;

/**
 * With weights of standard deviation 0.01 the activations of a deep tanh network shrink layer by layer to nothing. Near zero
 * tanh is the identity, so a layer of {@code n} inputs multiplies their standard deviation by {@code 0.01 sqrt(n)}, here by
 * 0.224.
 *
 * <p>The slide shows the code (1,000 uniform examples, ten layers of 500 tanh units, no biases, no training) and the table
 * that it printed, from one draw of the weights. Our network is the same; the printed numbers are compared with the spread
 * of our twenty draws. With five draws the spread is so uncertain that one of ten numbers easily seems too far off. From
 * layer 8 on, the six printed decimals hold one significant digit or none and say correspondingly little.
 */
public final class SmallRandomInitialization implements Experiment<Double> {
    private static final int EXAMPLES = 1_000;
    private static final Setting WIDTH = Setting.count("width", 500).smoke(50);

    /** The standard deviation of each hidden layer's activations as the slide prints it, from layer 1. */
    private static final List<String> PRINTED = List.of(
            "0.125487",
            "0.028207",
            "0.006154",
            "0.001346",
            "0.000308",
            "0.000066",
            "0.000015",
            "0.000003",
            "0.000001",
            "0.000000");

    private static final Arm<Double> SMALL = Arm.of("std 0.01", 0.01);
    private static final Summary FACTOR = CurveShape.factorPerIndex(ACTIVATION_STD, 1, PRINTED.size())
            .named("factor of the activations' deviation a layer");

    @Override
    public Claim claim() {
        return Claim.named("small-random-initialization")
                .tier(2)
                .says(
                        "With weights drawn from 0.01 N(0, 1), the activations of a tanh network of ten layers of 500 units"
                                + " shrink layer by layer to zero.")
                .slide(OSLO, "Weight initialization - alternative 1")
                .slide(OSLO, "Activation plots")
                .slide(BAEK, "Random Initialization of Weights")
                .source("Glorot and Bengio 2010, https://proceedings.mlr.press/v9/glorot10a.html, eq. (5)")
                .published(InPrint.SMALL_RANDOM_INITIALIZATION)
                .notes(ForReaders.SMALL_RANDOM_INITIALIZATION)
                .seeds(201, 20, "five of the lower seeds were looked at before their number was raised to twenty");
    }

    @Override
    public List<Arm<Double>> arms() {
        return List.of(SMALL);
    }

    @Override
    public Recipe recipe(Double deviation, Settings settings) {
        int width = settings.count(WIDTH);
        DataSource inputs = Datasets.uniform(EXAMPLES, width);
        Mlp mlp = Mlp.classifying(inputs).hiddenLayers(PRINTED.size()).ofWidth(width);
        Mlp network = mlp.activation(Activation.TANH).weightInit(new NormalDistribution(0, deviation));
        return Recipe.untrained(network, inputs)
                .observe(AT_START, new Activations(EXAMPLES), new Histogram(ACTIVATION_SHARE, -0.5, 0.5, 50));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                        "the activations of a tanh network shrink layer by layer to zero",
                        expect(FACTOR, SMALL).within(0.212, 0.235)), // 0.01 sqrt(500), 5 % either way
                clause(
                        "with the deviations that the slide prints",
                        IntStream.rangeClosed(1, PRINTED.size())
                                .mapToObj(layer ->
                                        expect(ACTIVATION_STD.at(layer), SMALL).toAgreeWith(PRINTED.get(layer - 1)))));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Mean and deviation of activations by layer",
                                Plot.curves(ACTIVATION_MEAN),
                                Plot.curves(ACTIVATION_STD).logY())
                        .shows("shrink layer by layer"),
                Figure.of("Activations by layer", Plot.histograms(ACTIVATION_SHARE))
                        .shows("shrink layer by layer"));
    }
}
