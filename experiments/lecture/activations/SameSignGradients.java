package lecture.activations;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.metric.Axis.STEP;
import static lab.probe.Moment.*;
import static lab.probe.SameSign.SAME_SIGN_SHARE;
import static lecture.Decks.*;

import java.util.List;
import java.util.Optional;
import lab.claim.*;
import lab.data.DataSource;
import lab.data.Datasets;
import lab.descent.*;
import lab.metric.Metric;
import lab.metric.Summary;
import lab.network.Mlp;
import lab.probe.*;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * If all inputs of a unit are non-negative, the gradients of its weights for one example all have one sign, so that updates
 * zig-zag and converge more slowly than with zero-centered inputs.
 *
 * <p>The gradient is {@code x dL/dz}, a number times the input. That non-negative inputs give one sign is arithmetic and
 * tests the backend. What can fail is that it costs time. In the plane both arms have inputs of the same lengths, uniform in
 * [-1, 1] and their absolute values, so neither tolerates a larger rate than the other. At the shared rate, half of one over
 * the largest squared length, no update overshoots its own example's target. One update of an error in the direction (1, -1)
 * then leaves {@code 1 - 2 r a + r^2 b} of its mean square, with {@code r = 1/4} and {@code a = 1/3, b = 14/45} for
 * zero-centered inputs, {@code a = 1/12, b = 11/180} for non-negative ones: 0.85 against 0.96. In the network, centering
 * does change the rates that training tolerates. There each arm has its own best rate: the one at which the pilots reached
 * the target soonest, on the training data, as is judged.
 */
public final class SameSignGradients implements Experiment<SameSignGradients.Inputs> {
    private static final Setting RATE = Setting.real("rate", 0.2);
    private static final Setting EPOCHS = Setting.count("epochs", 3).smoke(1);
    private static final DataSource PLANE = Datasets.uniform(120, 2);
    private static final double PATH_RATE = 0.25; // half of one over the largest squared length, 2

    private static final double TARGET = 0.3; // nats; chance level is ln 10 = 2.3
    private static final double VALIDATION_TARGET = 0.4; // nats, well above the 0.27 at which it stops falling

    private static final Metric TRAIN_LOSS = Evaluation.TRAIN_LOSS.along(STEP);
    private static final Metric VALIDATION_LOSS = Evaluation.VALIDATION_LOSS.along(STEP);
    private static final Summary STEPS = TRAIN_LOSS.firstAtMost(TARGET).named("steps to a training loss of 0.3");
    private static final Summary VALIDATION_STEPS =
            VALIDATION_LOSS.firstAtMost(VALIDATION_TARGET).named("steps to a validation loss of 0.4");
    private static final Summary PATH_STEPS = LinearUnit.LOSS.firstAtMost(1e-3).named("steps of the path to 0.001");

    private static final Summary SHARE = SAME_SIGN_SHARE.at(1).named("share of gradients of one sign, first layer");

    private static final Factor<String> PART = Factor.of("part", "path", "network", "network at one rate");
    private static final Arm<Inputs> PATH = arm("non-negative", false, "path");
    private static final Arm<Inputs> CENTERED_PATH = arm("zero-centered", true, "path");
    private static final Arm<Inputs> NETWORK = arm("non-negative", false, "network");
    private static final Arm<Inputs> CENTERED_NETWORK = arm("zero-centered", true, "network");
    private static final Arm<Inputs> AT_ONE_RATE = arm("non-negative", false, "network at one rate");
    private static final Arm<Inputs> CENTERED_AT_ONE_RATE = arm("zero-centered", true, "network at one rate");

    /**
     * An arm's value: whether the inputs are zero-centered, and whether the two-weight unit (the path) or the network gets
     * them.
     */
    public record Inputs(boolean centered, String part) {}

    @Override
    public Claim claim() {
        return Claim.named("same-sign-gradients")
                .tier(2)
                .says(
                        "If all inputs of a unit are non-negative, the gradients of its weights for one example all have one"
                                + " sign, so that updates zig-zag and converge more slowly than with zero-centered inputs.")
                .slide(BAEK, "What happens to the gradient if all the input to a neuron is always non-negative?")
                .slide(OSLO, "Sigmoids are not zero-centered")
                .source("LeCun et al. 1998, Efficient BackProp, doi:10.1007/3-540-49430-8_2, section 4.3")
                .notes(ForReaders.SAME_SIGN_GRADIENTS)
                .seeds(
                        501,
                        20,
                        "on ten lower seeds one rate was open; on twenty the loss was read twice as often, at twice the cost");
    }

    @Override
    public List<Arm<Inputs>> arms() {
        return List.of(PATH, CENTERED_PATH, NETWORK, CENTERED_NETWORK, AT_ONE_RATE, CENTERED_AT_ONE_RATE);
    }

    @Override
    public Optional<Tuning> tuning() {
        return Optional.of(
                Tuning.of(RATE, 0.1, 0.2, 0.4, 0.8, 1.6).lowest(STEPS).only(PART, "network"));
    }

    @Override
    public Recipe recipe(Inputs inputs, Settings settings) {
        return inputs.part().equals("path")
                ? Recipe.procedure(
                        new LinearUnit(PLANE, inputs.centered() ? x -> 2 * x - 1 : x -> Math.abs(2 * x - 1), PATH_RATE))
                : training(inputs.centered() ? settings.digits().centered() : settings.digits(), settings);
    }

    private static Recipe training(DataSource digits, Settings settings) {
        Mlp network = Mlp.classifying(digits).hidden(100).activation(Activation.TANH);
        return Recipe.train(network.updater(new Sgd(settings.real(RATE))), digits)
                .batchSize(32)
                .epochs(settings.count(EPOCHS))
                .observe(AT_START, new SameSign())
                .observe(everySteps(10), Evaluation.of(TRAIN_LOSS, VALIDATION_LOSS));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                        "if all inputs of a unit are non-negative, the gradients of its weights for one example all have one"
                                + " sign",
                        expect(SHARE, NETWORK).toEqual(1, 0),
                        expect(SHARE, CENTERED_NETWORK).atMost(0.05)),
                clause(
                        "the updates zig-zag",
                        expect(LinearUnit.DETOUR.atEnd(), PATH).toExceed(CENTERED_PATH)),
                clause("they converge more slowly than with zero-centered inputs")
                        .under("for two weights", expect(PATH_STEPS, PATH).toExceed(CENTERED_PATH))
                        .under(
                                "in a network at the best rate of each",
                                expect(STEPS, NETWORK).toExceed(CENTERED_NETWORK))
                        .under(
                                "in a network at one rate",
                                expect(STEPS, AT_ONE_RATE).toExceed(CENTERED_AT_ONE_RATE)),
                clause(
                                "and later on validation data, too",
                                expect(VALIDATION_STEPS, NETWORK).toExceed(CENTERED_NETWORK))
                        .aside());
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Path of two weights",
                                Plot.curves(Descent.WEIGHT_2, Descent.WEIGHT_1).over(LinearUnit.LOSS_SURFACE))
                        .shows("zig-zag", "non-negative inputs make the updates zig-zag")
                        .only(PART, "path"),
                Figure.of(
                                "Training loss by step",
                                Plot.curves(TRAIN_LOSS).logY().mark(TARGET, "target"))
                        .shows(
                                "converge more slowly",
                                "updates converge more slowly with non-negative than with zero-centered inputs")
                        .only(PART, "network"),
                Figure.of("Choice of the rate", Plot.tuning()).only(PART, "network"));
    }

    private static Arm<Inputs> arm(String name, boolean centered, String part) {
        return Arm.of(name, centered).at(PART, part, Inputs::new);
    }
}
