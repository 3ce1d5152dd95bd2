package lecture.preprocessing;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.descent.Descent.*;
import static lab.metric.Axis.STEP;
import static lab.probe.Moment.everySteps;
import static lecture.Decks.*;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lab.claim.*;
import lab.data.*;
import lab.descent.Descent;
import lab.metric.*;
import lab.network.Mlp;
import lab.probe.Evaluation;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * Inputs of different scale make the loss surface an elongated ellipse, on which gradient descent needs far more steps than
 * with standardized inputs.
 *
 * <p>The slides draw the ellipse and give no number. Here two features with a ratio of scales from 1:3 to 1:1000 predict a
 * target linearly. The loss is quadratic, and both arms descend at the best constant rate, which theory gives. Digits show
 * what remains in a network trained on batches: pixels in [0, 1] against standardized ones, each at the best of a grid of
 * rates.
 */
public final class FeatureScaling implements Experiment<FeatureScaling.Inputs> {
    private static final int DIGITS = 0; // stands in place of a ratio
    private static final Factor<String> INPUTS = Factor.of("inputs", "two features", "digits");
    private static final Factor<Integer> RATIO = Factor.of("ratio", 3, 10, 100, 1000);
    private static final Arm<UnaryOperator<DataSource>> RAW = Arm.of("raw", data -> data);
    private static final Arm<UnaryOperator<DataSource>> STANDARDIZED = Arm.of("standardized", DataSource::standardized);
    private static final double TARGET = 1e-3; // share of the loss above its minimum that is left
    private static final double FITTED = 0.1; // nats; chance level is ln 10 = 2.303
    private static final Setting EXAMPLES =
            Setting.count("examples", 1_000).smoke(100).full(10_000);
    private static final Setting RATE = Setting.real("rate", 0.1);
    private static final Setting EPOCHS = Setting.count("epochs", 8).smoke(1);

    private static final Metric TRAIN_LOSS = Evaluation.TRAIN_LOSS.along(STEP);
    private static final Summary CONDITION = CONDITION_NUMBER.atEnd().named("condition number of the Hessian");
    private static final Summary STEPS = EXCESS_LOSS.firstAtMost(TARGET).named("steps to 0.1 % of the excess loss");
    private static final Summary TIMES_STANDARDIZED = STEPS.over(
                    STEPS.in(STANDARDIZED.at(INPUTS, "two features").key()))
            .named("steps to 0.1 % of the excess loss, standardized = 1");
    private static final Summary UPDATES = TRAIN_LOSS.firstAtMost(FITTED).named("updates to a loss of 0.1 nats");

    /** An arm's value: raw or standardized inputs, and the ratio of two features' scales, or {@link #DIGITS}. */
    public record Inputs(UnaryOperator<DataSource> preparation, int ratio) {}

    @Override
    public Claim claim() {
        return Claim.named("feature-scaling")
                .tier(2)
                .says(
                        "Inputs of different scale make the loss surface an elongated ellipse, and gradient descent needs far"
                                + " more steps than on standardized inputs, each at its best learning rate.")
                .slide(OSLO, "Convergence of gradient descent")
                .slide(CMU, "Feature Normalization")
                .slide(DCU, "Slow convergence")
                .source(
                        "LeCun et al. 1998, Efficient BackProp, doi:10.1007/3-540-49430-8_2, sections 4.3 and 5; Nesterov 2004, doi:10.1007/978-1-4419-8853-9, theorem 2.1.15")
                .notes(ForReaders.FEATURE_SCALING)
                .seeds(201, 5, "lower seeds were seen at rates from fewer pilots");
    }

    @Override
    public List<Arm<Inputs>> arms() {
        return Stream.concat(RATIO.levels().stream(), Stream.of(DIGITS))
                .flatMap(ratio -> Stream.of(arm(RAW, ratio), arm(STANDARDIZED, ratio)))
                .toList();
    }

    @Override
    public Optional<Tuning> tuning() {
        return Optional.of(Tuning.of(RATE, 0.03, 0.1, 0.3, 1, 3).lowest(UPDATES).only(INPUTS, "digits"));
    }

    @Override
    public Recipe recipe(Inputs inputs, Settings settings) {
        return inputs.ratio() == DIGITS ? training(inputs, settings) : descent(inputs, settings);
    }

    private static Recipe descent(Inputs inputs, Settings settings) {
        DataSource features = Datasets.twoScales(settings.count(EXAMPLES), inputs.ratio());
        Descent descent = Descent.on(inputs.preparation().apply(features)).until(TARGET);
        return Recipe.procedure(inputs.ratio() == 3 ? descent.withPath() : descent);
    }

    private static Recipe training(Inputs inputs, Settings settings) {
        Mlp mlp = Mlp.classifying(settings.digits()).hidden(100).relu();
        return Recipe.train(
                        mlp.updater(new Sgd(settings.real(RATE))),
                        inputs.preparation().apply(settings.digits()))
                .batchSize(100)
                .epochs(settings.count(EPOCHS))
                .observe(everySteps(35), Evaluation.of(TRAIN_LOSS));
    }

    @Override
    public List<Clause> clauses() {
        Arm<?> raw = RAW.at(INPUTS, "two features");
        Arm<?> standardized = STANDARDIZED.at(INPUTS, "two features");
        return List.of(
                clause(
                                "inputs of different scale make the loss surface an elongated ellipse",
                                expect(CONDITION, raw).toNeverFallBelow(4),
                                expect(CONDITION, standardized).toNeverExceed(2))
                        .in(RATIO),
                clause(
                                "gradient descent needs far more steps than on standardized inputs",
                                expect(TIMES_STANDARDIZED, raw).toNeverFallBelow(10))
                        .in(RATIO, 10, 100, 1000),
                clause(
                        "so does a network on digits",
                        expect(UPDATES, arm(RAW, DIGITS)).toExceed(arm(STANDARDIZED, DIGITS))));
    }

    @Override
    public List<Figure> figures() {
        Plot path = Plot.curves(WEIGHT_2, WEIGHT_1).over(SURFACE).only(RATIO, 3);
        Plot steps = Plot.points(CONDITION, STEPS).only(INPUTS, "two features");
        return List.of(
                Figure.of("Descent on the loss at a ratio of 3", path).shows("elongated ellipse"),
                Figure.of("Steps by condition number", steps.logX().logY())
                        .shows(
                                "far more steps",
                                "gradient descent needs far more steps on raw than on standardized inputs"),
                Figure.of("Training loss on digits", Plot.curves(TRAIN_LOSS).logY(), Plot.tuning())
                        .shows("far more steps", "gradient descent needs more steps on raw than on standardized inputs")
                        .only(INPUTS, "digits"));
    }

    private static Arm<Inputs> arm(Arm<UnaryOperator<DataSource>> preparation, int ratio) {
        return ratio == DIGITS
                ? preparation.at(INPUTS, "digits", (prepare, inputs) -> new Inputs(prepare, DIGITS))
                : preparation.at(INPUTS, "two features").at(RATIO, ratio, Inputs::new);
    }
}
