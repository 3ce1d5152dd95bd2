package lecture.initialization;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.*;
import static lab.network.ScaledWeights.Draw.*;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.*;
import static lecture.Decks.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.claim.*;
import lab.data.*;
import lab.metric.*;
import lab.network.*;
import lab.probe.*;
import org.deeplearning4j.nn.weights.*;
import org.nd4j.linalg.activations.Activation;

/**
 * A ReLU halves the variance of a symmetric signal. Weights of variance {@code 1/n} (Xavier) leave that loss in place,
 * {@code 2/n} (He) cancel it. So a deep ReLU network trains with He's weights and lags or stalls with Xavier's.
 *
 * <p>The signal is measured on untrained networks of 10 x 500 units with Gaussian input. Training uses 100 units per layer
 * (He et al. trained convolutions), at one learning rate for all arms and at the best rate of each. To lag is to have the
 * higher loss on average over the training: a network that stalls has one, too, while it never reaches a target.
 */
public final class XavierVsHe implements Experiment<XavierVsHe.Net> {
    private static final int SIGNAL_DEPTH = 10;
    private static final String BEST_RATE = "training at the best rate";
    private static final Factor<String> PART = Factor.of("part", "signal", "training", BEST_RATE);
    private static final Factor<Integer> DEPTH = Factor.of("depth", 5, 10, 20, 30); // of the trained networks
    private static final double TRAINED = Math.log(10) / 2; // nats: half of the loss by chance
    private static final Setting RATE = Setting.real("rate", 0.004);
    private static final Setting EPOCHS = Setting.count("epochs", 3).smoke(1).full(30);

    private static final Arm<IWeightInit> XAVIER = Arm.of("Xavier 1/n", new ScaledWeights(1, NORMAL));
    private static final Arm<IWeightInit> GLOROT = Arm.of("Glorot 2/(n+m)", WeightInit.XAVIER.getWeightInitFunction());
    private static final Arm<IWeightInit> HE = Arm.of("He 2/n", new ScaledWeights(Math.sqrt(2), NORMAL));
    private static final Arm<IWeightInit> BAEK_PRINTED = Arm.of("printed: std 2/sqrt(n)", new ScaledWeights(2, NORMAL));
    private static final Arm<IWeightInit> OSLO_PRINTED =
            Arm.of("printed: rand sqrt(2/n)", new ScaledWeights(Math.sqrt(2), UNIFORM_0_1));
    private static final List<Arm<IWeightInit>> INITS = List.of(XAVIER, GLOROT, HE, BAEK_PRINTED, OSLO_PRINTED);

    private static final Histogram ACTIVE_UNITS = new Histogram(Histogram.ACTIVE_SHARE, 0, 2, 20);
    private static final Summary FACTOR = CurveShape.factorPerIndex(Activations.ACTIVATION_STD, 1, SIGNAL_DEPTH)
            .named("factor of the activations' deviation a layer");
    private static final Summary TIMES_XAVIER =
            FACTOR.over(FACTOR.in(signal(XAVIER).key())).named("factor a layer, Xavier 1/n = 1");
    private static final Metric LOSS = VALIDATION_LOSS.along(Axis.STEP);
    private static final Summary LAG = Summary.meanOfLast(LOSS, 1).named("mean validation loss over the training");

    /** An arm's value: the weights, whether to measure the signal or to train, and the depth. */
    public record Net(IWeightInit weights, boolean signal, int depth) {}

    @Override
    public Claim claim() {
        return Claim.named("xavier-vs-he")
                .tier(1)
                .says("With ReLU, weights of variance 1/n (Xavier) halve the signal's variance at every layer while 2/n"
                        + " (He) keeps it, so that a deep ReLU network trains from He and stalls or lags from Xavier.")
                .slide(OSLO, "Xavier with ReLU / He initialization")
                .slide(BAEK, "How to find the appropriate range?")
                .slide(CMU, "Xavier Initialization / He initialization")
                .slide(UC3M, "Xavier Initialization")
                .source("He et al. 2015, arXiv:1502.01852, eq. (10), Fig. 2 and 3")
                .errata(InPrint.HE_DEVIATION.followedBy(BAEK_PRINTED), InPrint.HE_UNIFORM.followedBy(OSLO_PRINTED))
                .published(InPrint.XAVIER_VS_HE)
                .notes(ForReaders.XAVIER_VS_HE)
                .seeds(501, 10, "on five lower seeds the epochs to 90 % were counted, which ties small networks");
    }

    @Override
    public List<Arm<Net>> arms() {
        return Stream.concat(
                        INITS.stream().map(XavierVsHe::signal),
                        DEPTH.levels().stream()
                                .flatMap(depth -> Stream.concat(
                                        INITS.stream().map(init -> trained(init, "training", depth)),
                                        Stream.of(XAVIER, GLOROT, HE).map(init -> trained(init, BEST_RATE, depth)))))
                .toList();
    }

    @Override
    public Optional<Tuning> tuning() {
        return Optional.of(
                Tuning.of(RATE, 0.001, 0.004, 0.016, 0.064, 0.256).lowest(LAG).only(PART, BEST_RATE));
    }

    @Override
    public Recipe recipe(Net net, Settings settings) {
        DataSource data = net.signal() ? Datasets.gaussian(500, 500) : settings.digits();
        Mlp mlp = Mlp.classifying(data).hiddenLayers(net.depth()).ofWidth(net.signal() ? 500 : 100);
        Mlp network = mlp.activation(Activation.RELU).weightInit(net.weights());
        if (net.signal()) {
            return Recipe.untrained(network, data).observe(AT_START, new Activations(), new Gradients(), ACTIVE_UNITS);
        }
        return Recipe.train(network.updater(new HeavyBall(settings.real(RATE), 0.9)), data)
                .batchSize(64)
                .epochs(settings.count(EPOCHS))
                .observe(everySteps(22), Evaluation.of(LOSS));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                        "weights of variance 1/n (Xavier) halve the signal's variance at every layer",
                        expect(FACTOR, signal(XAVIER)).within(0.672, 0.742), // sqrt(1/2), 5 % either way
                        expect(TIMES_XAVIER, signal(GLOROT)).toEqual(1, 1e-6)), // as many outputs as inputs
                clause("2/n (He) keeps it", expect(FACTOR, signal(HE)).within(0.95, 1.05)),
                clause("a deep ReLU network trains from He and stalls or lags from Xavier")
                        .under("at one rate", Stream.concat(Stream.of(trains()), later("training")))
                        .under("each at its best rate", later(BEST_RATE))
                        .in(DEPTH),
                clause(
                                "the printed 2/sqrt(n) doubles it",
                                expect(FACTOR, signal(BAEK_PRINTED)).within(1.344, 1.485)) // sqrt(2), 5 % either way
                        .aside(),
                clause("from it training diverges", expectDivergence(BAEK_PRINTED.at(PART, "training")))
                        .in(DEPTH)
                        .aside(),
                clause(
                                "from the printed rand the signal explodes",
                                expect(FACTOR, signal(OSLO_PRINTED)).atLeast(10))
                        .aside(),
                clause(
                                "and nothing is learned",
                                expect(LAG, OSLO_PRINTED.at(PART, "training")).toExceed(HE.at(PART, "training")))
                        .in(DEPTH)
                        .aside());
    }

    /** Expected at the shared rate, so that it is at He's best one, which is the same in deep networks. */
    private static Expectation trains() {
        return expect(LOSS.atEnd(), HE.at(PART, "training")).atMost(TRAINED);
    }

    private static Stream<Expectation> later(String part) {
        return Stream.of(XAVIER, GLOROT)
                .map(smaller -> expect(LAG, smaller.at(PART, part)).toExceed(HE.at(PART, part)));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Signal by layer before training",
                                Plot.curves(Activations.ACTIVATION_STD).logY(),
                                Plot.curves(Gradients.SIGNAL_GRADIENT_STD).logY())
                        .shows("halve")
                        .only(PART, "signal"),
                Figure.of(
                                "Active units by layer before training",
                                Plot.histograms(Histogram.ACTIVE_SHARE).arms("Xavier 1/n", "He 2/n"))
                        .shows("halve")
                        .only(PART, "signal"),
                Figure.of("Validation loss by depth", Plot.curves(LOSS).panels(DEPTH))
                        .shows("trains from He")
                        .only(PART, "training"),
                Figure.of(
                                "Mean validation loss by depth",
                                Plot.levels(LAG, Axis.DEPTH).arms("Xavier 1/n", "Glorot 2/(n+m)", "He 2/n"))
                        .shows("trains from He")
                        .only(PART, "training"));
    }

    private static Arm<Net> signal(Arm<IWeightInit> init) {
        return init.at(PART, "signal").at(DEPTH, SIGNAL_DEPTH, (weights, depth) -> new Net(weights, true, depth));
    }

    private static Arm<Net> trained(Arm<IWeightInit> init, String part, int depth) {
        return init.at(PART, part).at(DEPTH, depth, (weights, layers) -> new Net(weights, false, layers));
    }
}
