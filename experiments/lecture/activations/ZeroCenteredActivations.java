package lecture.activations;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Activations.*;
import static lab.probe.Moment.*;
import static lab.probe.SmallestActivation.ACTIVATION_MIN;
import static lecture.Decks.*;

import java.util.List;
import lab.claim.*;
import lab.data.DataSource;
import lab.metric.CurveShape;
import lab.metric.Summary;
import lab.network.Mlp;
import lab.probe.Activations;
import lab.probe.SmallestActivation;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * Sigmoid and ReLU outputs are never negative, tanh is zero-centered, and ELU is closer to zero than ReLU.
 *
 * <p>That sigmoid and ReLU are never negative follows from their formulas. How far from zero a layer's mean is does not: it
 * depends on the size of the signal, and so on the initialization, the input and the training. All arms share one
 * initialization (Glorot) and so the very same weights, seed by seed. Judged is the distance of a hidden layer's mean from
 * zero, on average over the five layers, before and after training, on standardized digits, as the lecture recommends for
 * inputs, and on raw pixels, which are never negative: each unit's mean is shifted to one side or the other there, and even a
 * tanh layer is centered only on average over its weights.
 */
public final class ZeroCenteredActivations implements Experiment<ZeroCenteredActivations.Net> {
    private static final int DEPTH = 5;
    private static final int LAST_EPOCH = 5; // the same at every scale, since a figure shows this epoch
    private static final Factor<String> INPUT = Factor.of("input", "standardized", "raw");
    private static final Setting WIDTH = Setting.count("width", 100);
    private static final Setting RATE = Setting.real("rate", 0.05);
    private static final Setting EPOCHS = Setting.count("epochs", LAST_EPOCH);

    private static final Arm<IActivation> TANH = Arm.of("tanh", Activation.TANH.getActivationFunction());
    private static final Arm<IActivation> ELU = Arm.of("ELU", Activation.ELU.getActivationFunction());
    private static final Arm<IActivation> RELU = Arm.of("ReLU", Activation.RELU.getActivationFunction());
    private static final Arm<IActivation> SIGMOID = Arm.of("sigmoid", Activation.SIGMOID.getActivationFunction());
    private static final Arm<IActivation> LEAKY_RELU = Arm.of("leaky ReLU", new ActivationLReLU(0.01));

    private static final Summary SMALLEST = ACTIVATION_MIN.atEnd().named("smallest output of a hidden layer");
    private static final Summary BEFORE =
            CurveShape.meanSize(ACTIVATION_MEAN, 0).named("distance of a layer's mean from zero, before training");
    private static final Summary AFTER = CurveShape.meanSize(ACTIVATION_MEAN, LAST_EPOCH)
            .named("distance of a layer's mean from zero, after training");

    /** An arm's value: the activation, on standardized or raw pixels. */
    public record Net(IActivation activation, String input) {}

    @Override
    public Claim claim() {
        return Claim.named("zero-centered-activations")
                .tier(2)
                .says(
                        "Sigmoid and ReLU outputs are never negative, tanh is zero-centered, and ELU is closer to zero mean"
                                + " than ReLU.")
                .slide(BAEK, "Exponential Linear Units (Clevert et al., 2015)")
                .slide(OSLO, "ELU activation")
                .source(
                        "Clevert et al. 2016, arXiv:1511.07289, section 2; LeCun et al. 1998, Efficient BackProp, doi:10.1007/3-540-49430-8_2, 4.4")
                .notes(ForReaders.ZERO_CENTERED_ACTIVATIONS)
                .seeds(
                        301,
                        20,
                        "ten of lower seeds left tanh on raw pixels open, as a difference that shows in eight of ten does");
    }

    @Override
    public List<Arm<Net>> arms() {
        return Arm.product(List.of(TANH, ELU, RELU, SIGMOID, LEAKY_RELU), INPUT, Net::new);
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
                .observe(AT_START.and(EVERY_EPOCH), new Activations())
                .observe(AT_END, new SmallestActivation());
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                                "sigmoid and ReLU outputs are never negative",
                                expect(SMALLEST, SIGMOID).toNeverFallBelow(0),
                                expect(SMALLEST, RELU).toNeverFallBelow(0))
                        .in(INPUT),
                closer("tanh is zero-centered, closest to zero", TANH, ELU),
                closer("ELU is closer to zero mean than ReLU", ELU, RELU),
                closer("and than leaky ReLU", ELU, LEAKY_RELU),
                closer("sigmoid is farthest from it", RELU, SIGMOID).aside());
    }

    private static Clause closer(String words, Arm<IActivation> near, Arm<IActivation> far) {
        return clause(words)
                .under("before training", expect(BEFORE, near).toStayBelow(far))
                .under("after training", expect(AFTER, near).toStayBelow(far))
                .in(INPUT);
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                means("Mean activation by layer before training", "standardized")
                        .shows("tanh is zero-centered"),
                Figure.of(
                                "Mean and deviation by layer after training",
                                Plot.curves(ACTIVATION_MEAN, LAST_EPOCH).mark(0, "zero"),
                                Plot.curves(ACTIVATION_STD, LAST_EPOCH))
                        .shows("sigmoid is farthest", "the mean of sigmoid units is farthest from zero")
                        .only(INPUT, "standardized"),
                means("On raw pixels before training", "raw").shows("ELU is closer"));
    }

    private static Figure means(String title, String input) {
        return Figure.of(title, Plot.curves(ACTIVATION_MEAN).mark(0, "zero"), Plot.curves(ACTIVATION_STD))
                .only(INPUT, input);
    }
}
