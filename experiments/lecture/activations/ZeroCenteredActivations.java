package lecture.activations;

import static lab.claim.Expectation.expect;
import static lab.probe.Activations.*;
import static lab.probe.Moment.*;
import static lecture.Decks.*;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.claim.*;
import lab.metric.Summary;
import lab.network.Mlp;
import lab.probe.Activations;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * tanh is zero-centered, ELU closer to it than ReLU, and sigmoid the farthest from it.
 *
 * <p>That sigmoid and ReLU are never negative follows from their formulas. How far from zero a layer's mean is does not: it
 * hangs on the size of the signal, hence on the initialization, and on the input. All arms here share one initialization
 * (Glorot) and so the very same weights, seed by seed. What is judged is the mean of each hidden layer before training, on
 * standardized digits, as the lecture would have its inputs. On raw pixels, which are never negative, each unit's mean is off
 * in a direction of its own, and even a tanh layer is centered only on average over its weights: that is drawn beside it, and
 * so are the means after training, where ReLU's have grown beyond sigmoid's.
 */
public final class ZeroCenteredActivations implements Experiment<ZeroCenteredActivations.Net> {
    private static final int DEPTH = 5;
    private static final int LAST_EPOCH = 5; // at every scale, since a figure is of this epoch
    private static final String INPUT = "input";
    private static final Setting WIDTH = Setting.count("width", 100);
    private static final Setting RATE = Setting.real("rate", 0.05);
    private static final Setting EPOCHS = Setting.count("epochs", LAST_EPOCH);

    private static final List<String> NAMES = List.of("tanh", "ELU", "ReLU", "sigmoid", "leaky ReLU");
    private static final List<IActivation> FUNCTIONS = List.of(
            Activation.TANH.getActivationFunction(),
            Activation.ELU.getActivationFunction(),
            Activation.RELU.getActivationFunction(),
            Activation.SIGMOID.getActivationFunction(),
            new ActivationLReLU(0.01));

    /** What differs: the activation, on standardized or raw pixels. */
    public record Net(IActivation activation, boolean standardized) {}

    @Override
    public Claim claim() {
        return Claim.named("zero-centered-activations")
                .tier(2)
                .says(
                        "Before training, on standardized inputs, the mean output of a hidden layer is closest to zero for"
                                + " tanh, then for ELU, then for ReLU, and farthest from it for sigmoid.")
                .slide(BAEK, "Exponential Linear Units (Clevert et al., 2015)")
                .slide(OSLO, "ELU activation")
                .source("Clevert et al. 2016, arXiv:1511.07289, section 2; LeCun et al. 1998, Efficient BackProp, 4.4");
    }

    @Override
    public List<Arm<Net>> arms() {
        return Stream.of(true, false)
                .flatMap(standardized -> IntStream.range(0, NAMES.size()).mapToObj(i -> arm(i, standardized)))
                .toList();
    }

    @Override
    public List<Setting> settings() {
        return List.of(WIDTH, RATE, EPOCHS);
    }

    @Override
    public Recipe recipe(Net net, Settings settings) {
        Mlp mlp = Mlp.inputs(784)
                .hiddenLayers(DEPTH)
                .ofWidth(settings.count(WIDTH))
                .outputs(10);
        return Recipe.train(
                        mlp.activation(net.activation()).updater(new Sgd(settings.real(RATE))),
                        net.standardized() ? settings.digits().standardized() : settings.digits())
                .batchSize(64)
                .epochs(settings.count(EPOCHS))
                .observe(AT_START.and(EVERY_EPOCH), new Activations());
    }

    /** In every hidden layer each activation is farther from zero than the one before it. */
    @Override
    public List<Expectation> expectations() {
        return IntStream.rangeClosed(1, DEPTH)
                .mapToObj(layer -> ACTIVATION_MEAN.at(layer).absolute().named("|mean| of layer " + layer))
                .flatMap(ZeroCenteredActivations::ordered)
                .toList();
    }

    private static Stream<Expectation> ordered(Summary mean) {
        return IntStream.range(0, 3)
                .mapToObj(i -> expect(mean, arm(i + 1, true)).toExceed(arm(i, true)));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                means("Mean activation by layer before training", "standardized"),
                Figure.of(
                                "Mean and deviation by layer after training",
                                Plot.curves(ACTIVATION_MEAN, LAST_EPOCH).mark(0, "zero"),
                                Plot.curves(ACTIVATION_STD, LAST_EPOCH))
                        .only(INPUT, "standardized"),
                means("On raw pixels before training", "raw"));
    }

    private static Figure means(String title, String input) {
        return Figure.of(title, Plot.curves(ACTIVATION_MEAN).mark(0, "zero"), Plot.curves(ACTIVATION_STD))
                .only(INPUT, input);
    }

    private static Arm<Net> arm(int i, boolean standardized) {
        return Arm.of(NAMES.get(i), new Net(FUNCTIONS.get(i), standardized))
                .at(INPUT, standardized ? "standardized" : "raw");
    }
}
