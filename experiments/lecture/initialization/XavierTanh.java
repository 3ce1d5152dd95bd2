package lecture.initialization;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.network.ScaledWeights.Draw.*;
import static lab.probe.Activations.ACTIVATION_STD;
import static lab.probe.Histogram.ACTIVATION_SHARE;
import static lab.probe.Moment.*;
import static lab.probe.Saturation.SATURATED_SHARE;
import static lecture.Decks.*;

import java.util.List;
import lab.claim.*;
import lab.data.*;
import lab.network.*;
import lab.probe.*;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInitDistribution;
import org.nd4j.linalg.activations.Activation;

/**
 * Weights of mean 0 and variance {@code 1/n} give {@code z} the mean square of the inputs, so that tanh activations stay
 * spread. They shrink slowly, as {@code sqrt(1/(2 l))} in layer {@code l} for large {@code l}, since {@code |tanh z| < |z|}.
 * The slide's code multiplies numbers from [0, 1) by {@code sqrt(1/n)} instead: all weights are positive, their mean
 * {@code 1/2 sqrt(1/n)} adds up over {@code n} inputs, and every unit saturates at +1.
 *
 * <p>The slide shows histograms without numbers and says that {@code z} gets variance 1. The network is that of the slides
 * before it: 1,000 uniform examples, ten layers of 500 tanh units, no biases, no training. Saturated means
 * {@code |tanh z| > 0.99}; for the correct weights this is tested in the first layer, whose input is the largest.
 */
public final class XavierTanh implements Experiment<IWeightInit> {
    private static final int EXAMPLES = 1_000;
    private static final Setting WIDTH = Setting.count("width", 500).smoke(50);
    private static final int DEPTH = 10;

    private static final Arm<IWeightInit> XAVIER = Arm.of("normal, variance 1/n", new ScaledWeights(1, NORMAL));
    private static final Arm<IWeightInit> PRINTED =
            Arm.of("printed: rand sqrt(1/n)", new ScaledWeights(1, UNIFORM_0_1));
    private static final Arm<IWeightInit> SMALL = normal("std 0.01", 0.01);
    private static final Arm<IWeightInit> LARGE = normal("std 1", 1);

    @Override
    public Claim claim() {
        return Claim.named("xavier-tanh")
                .tier(2)
                .says("Weights of variance 1/n keep tanh activations spread over all layers, and the printed uniform"
                        + " [0, 1) variant does not, since its mean is not zero.")
                .slide(OSLO, "With Xavier initialization and tanh")
                .slide(UC3M, "Xavier Initialization")
                .source("Glorot and Bengio 2010, https://proceedings.mlr.press/v9/glorot10a.html, eq. (5) and (8)")
                .errata(InPrint.XAVIER_UNIFORM.followedBy(PRINTED), InPrint.PROPORTIONAL_WEIGHTS)
                .notes(ForReaders.XAVIER_TANH)
                .seeds(
                        301,
                        20,
                        "theory puts a deviation near the named 0.2, which takes as many; five of lower seeds were too few");
    }

    @Override
    public List<Arm<IWeightInit>> arms() {
        return List.of(XAVIER, PRINTED, SMALL, LARGE);
    }

    @Override
    public Recipe recipe(IWeightInit weights, Settings settings) {
        int width = settings.count(WIDTH);
        DataSource inputs = Datasets.uniform(EXAMPLES, width);
        Mlp mlp = Mlp.classifying(inputs).hiddenLayers(DEPTH).ofWidth(width);
        Mlp network = mlp.activation(Activation.TANH).weightInit(weights);
        return Recipe.untrained(network, inputs)
                .observe(
                        AT_START,
                        new Activations(EXAMPLES),
                        new Saturation(),
                        new Histogram(ACTIVATION_SHARE, -1, 1, 40));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                        "weights of variance 1/n keep tanh activations spread over all layers",
                        expect(ACTIVATION_STD.at(DEPTH), XAVIER).atLeast(0.2),
                        expect(SATURATED_SHARE.at(1), XAVIER).atMost(0.001)),
                clause(
                        "the printed uniform [0, 1) variant does not",
                        expect(SATURATED_SHARE.at(DEPTH), PRINTED).atLeast(0.9)),
                clause(
                        "nor do the weights of the slides before it",
                        expect(ACTIVATION_STD.at(DEPTH), SMALL).atMost(0.01),
                        expect(SATURATED_SHARE.at(DEPTH), LARGE).atLeast(0.5)));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of("Activations by layer", Plot.histograms(ACTIVATION_SHARE))
                        .shows("variance 1/n"),
                Figure.of(
                                "Deviation and saturated share by layer",
                                Plot.curves(ACTIVATION_STD).range(0, 1).mark(0.2, "claimed"),
                                Plot.curves(SATURATED_SHARE).range(0, 1))
                        .shows("variance 1/n"));
    }

    private static Arm<IWeightInit> normal(String name, double deviation) {
        return Arm.of(name, new WeightInitDistribution(new NormalDistribution(0, deviation)));
    }
}
