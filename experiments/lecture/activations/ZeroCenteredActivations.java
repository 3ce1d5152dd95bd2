package lecture.activations;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Activations.*;
import static lab.probe.Moment.*;
import static lecture.Decks.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lab.claim.*;
import lab.data.DataSource;
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
 * depends on the size of the signal, and so on the initialization and the input. All arms share one initialization (Glorot)
 * and so the very same weights, seed by seed. The verdict is about the mean of each hidden layer before training, on
 * standardized digits, as the lecture recommends for inputs. Raw pixels are never negative. On them each unit's mean is
 * shifted to one side or the other, and even a tanh layer is centered only on average over its weights. This is shown and
 * not judged, and so are the means after training, where ReLU's have grown beyond sigmoid's.
 */
public final class ZeroCenteredActivations implements Experiment<ZeroCenteredActivations.Net> {
    private static final int DEPTH = 5;
    private static final int LAST_EPOCH = 5; // the same at every scale, since a figure shows this epoch
    private static final Factor<String> INPUT = Factor.of("input", "standardized", "raw");
    private static final Setting WIDTH = Setting.count("width", 100);
    private static final Setting RATE = Setting.real("rate", 0.05);
    private static final Setting EPOCHS = Setting.count("epochs", LAST_EPOCH);

    private static final List<Arm<IActivation>> ORDERED = List.of(
            Arm.of("tanh", Activation.TANH.getActivationFunction()),
            Arm.of("ELU", Activation.ELU.getActivationFunction()),
            Arm.of("ReLU", Activation.RELU.getActivationFunction()),
            Arm.of("sigmoid", Activation.SIGMOID.getActivationFunction()));
    private static final Arm<IActivation> LEAKY_RELU = Arm.of("leaky ReLU", new ActivationLReLU(0.01));

    /** An arm's value: the activation, on standardized or raw pixels. */
    public record Net(IActivation activation, String input) {}

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
        List<Arm<IActivation>> activations = new ArrayList<>(ORDERED);
        activations.add(LEAKY_RELU);
        return Arm.product(activations, INPUT, Net::new);
    }

    @Override
    public Recipe recipe(Net net, Settings settings) {
        DataSource digits = net.input().equals("raw")
                ? settings.digits()
                : settings.digits().standardized();
        Mlp mlp = Mlp.classifying(digits).hiddenLayers(DEPTH).ofWidth(settings.count(WIDTH));
        return Recipe.train(mlp.activation(net.activation()).updater(new Sgd(settings.real(RATE))), digits)
                .batchSize(64)
                .epochs(settings.count(EPOCHS))
                .observe(AT_START.and(EVERY_EPOCH), new Activations());
    }

    /** Expects each activation, in every hidden layer, to be farther from zero than the one before it. */
    @Override
    public List<Clause> clauses() {
        return IntStream.range(1, ORDERED.size())
                .mapToObj(i -> closer(ORDERED.get(i - 1), ORDERED.get(i)))
                .toList();
    }

    private static Clause closer(Arm<IActivation> near, Arm<IActivation> far) {
        return clause(
                near.key().name() + " is closer to zero than " + far.key().name(),
                IntStream.rangeClosed(1, DEPTH)
                        .mapToObj(layer -> ACTIVATION_MEAN.at(layer).absolute().named("|mean| of layer " + layer))
                        .map(mean -> expect(mean, standardized(near)).toStayBelow(standardized(far))));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                means("Mean activation by layer before training", "standardized")
                        .shows("ReLU is closer", "ReLU activations are closer to zero than sigmoid ones"),
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

    private static Arm<Net> standardized(Arm<IActivation> activation) {
        return activation.at(INPUT, "standardized", Net::new);
    }
}
