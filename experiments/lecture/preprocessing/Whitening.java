package lecture.preprocessing;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.descent.Descent.*;
import static lab.probe.Evaluation.TRAIN_LOSS;
import static lab.probe.Inputs.*;
import static lab.probe.Moment.*;
import static lecture.Decks.*;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lab.claim.*;
import lab.data.*;
import lab.descent.Descent;
import lab.metric.Summary;
import lab.network.Mlp;
import lab.probe.*;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * With strongly correlated features PCA whitening brings the condition number to 1 and beats plain standardization.
 *
 * <p>The slides draw the cloud. The Gaussian set has two features of correlation 0.99, the second ten times as large as the
 * first (with equal ones, standardizing would change nothing). A linear model descends at its best rate; with white features
 * it needs one step, by arithmetic. On thirty measures of tumours a network descends, each arm at the rate of a grid
 * at which the pilots fitted soonest. Features that are only centered are not fitted at any.
 */
public final class Whitening implements Experiment<Whitening.Features> {
    private static final double TARGET = 1e-3; // share of the loss above its minimum that is left
    private static final double FITTED = 0.05; // nats; chance level is 0.66
    private static final Setting RATE = Setting.real("rate", 0.1);
    private static final Setting STEPS = Setting.count("steps", 1_000).smoke(20);
    private static final DataSource PAIR = Datasets.correlated(1_000, 2, 0.99).spreadBy(10);
    private static final String GAUSSIAN = "Gaussian";
    private static final String TABLE = "tumours";
    private static final Factor<String> SET = Factor.of("set", GAUSSIAN, TABLE);
    private static final Arm<UnaryOperator<DataSource>> CENTERED = Arm.of("centered", DataSource::centered);
    private static final Arm<UnaryOperator<DataSource>> STANDARDIZED = Arm.of("standardized", DataSource::standardized);
    private static final Arm<UnaryOperator<DataSource>> WHITENED = Arm.of("whitened", DataSource::whitened);
    private static final Summary FROM_IDENTITY = COVARIANCE_ERROR.atEnd().named("distance from the identity");
    private static final Summary STEPS_DOWN = EXCESS_LOSS.firstAtMost(TARGET).named("steps to 0.1 % of the excess");
    private static final Summary STEPS_TO_FIT = stepsTo(FITTED);

    /** An arm's value: the preparation of the features, and the data set. */
    public record Features(UnaryOperator<DataSource> preparation, String set) {}

    @Override
    public Claim claim() {
        return Claim.named("whitening")
                .says("PCA whitening of strongly correlated features gives condition number 1 and beats standardizing.")
                .slide(BAEK, "PCA Whitening")
                .slide(OSLO, "Consider whitening the data")
                .source("LeCun et al. 1998, Efficient BackProp, doi:10.1007/3-540-49430-8_2, section 4.3")
                .notes(ForReaders.WHITENING)
                .seeds(
                        301,
                        20,
                        "on five lower seeds other losses were seen before they were judged, and the step was read to five");
    }

    @Override
    public List<Arm<Features>> arms() {
        return Arm.product(List.of(CENTERED, STANDARDIZED, WHITENED), SET, Features::new);
    }

    @Override
    public Optional<Tuning> tuning() {
        return Optional.of(Tuning.of(RATE, 1e-6, 1e-5, 1e-4, 0.001, 0.01, 0.1, 0.3, 1, 3, 10, 30)
                .lowest(STEPS_TO_FIT)
                .only(SET, TABLE));
    }

    @Override
    public Recipe recipe(Features features, Settings settings) {
        if (features.set().equals(GAUSSIAN)) {
            DataSource data = features.preparation().apply(PAIR);
            return Recipe.procedure(Descent.on(data).until(TARGET).withInputs(200));
        }
        Mlp mlp = Mlp.classifying(Datasets.breastCancer()).hidden(16).updater(new Sgd(settings.real(RATE)));
        return Recipe.train(mlp, features.preparation().apply(Datasets.breastCancer()))
                .batchSize(1_000) // more than the set has: an epoch is one step
                .epochs(settings.count(STEPS))
                .observe(AT_START, new Conditioning(), new Inputs(0))
                .observe(EVERY_EPOCH, Evaluation.of(TRAIN_LOSS));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                        "PCA whitening of strongly correlated features gives condition number 1",
                        expect(FROM_IDENTITY, of(WHITENED, GAUSSIAN)).toNeverExceed(1e-3),
                        expect(FROM_IDENTITY, of(WHITENED, TABLE)).toNeverExceed(1e-3)),
                clause("it beats standardizing")
                        .under("on Gaussian features", sooner(STEPS_DOWN, WHITENED, STANDARDIZED, GAUSSIAN))
                        .under("on tumours to 0.2 nats", sooner(stepsTo(0.2), WHITENED, STANDARDIZED, TABLE))
                        .under("on tumours to 0.05 nats", sooner(STEPS_TO_FIT, WHITENED, STANDARDIZED, TABLE))
                        .under("on tumours to 0.01 nats", sooner(stepsTo(0.01), WHITENED, STANDARDIZED, TABLE)),
                clause(
                        "standardizing beats centering",
                        sooner(STEPS_DOWN, STANDARDIZED, CENTERED, GAUSSIAN),
                        sooner(STEPS_TO_FIT, STANDARDIZED, CENTERED, TABLE)));
    }

    @Override
    public List<Figure> figures() {
        Plot bars = Plot.bars(CONDITION_NUMBER.atEnd()).panels(SET);
        Plot descent = Plot.curves(EXCESS_LOSS).logX().logY().range(TARGET / 3, 2);
        Plot training = Plot.curves(TRAIN_LOSS).logY().mark(FITTED, "target");
        return List.of(
                Figure.of("Clouds", Plot.scatter(FEATURE_1, FEATURE_2))
                        .shows("condition number 1")
                        .only(SET, GAUSSIAN),
                Figure.of("Condition number", bars.logY()).shows("condition number 1"),
                Figure.of(
                                "Convergence on Gaussian features",
                                descent,
                                Plot.bars(STEPS_DOWN).logY())
                        .shows("beats standardizing", "PCA whitening beats standardizing")
                        .only(SET, GAUSSIAN),
                Figure.of("Convergence on tumours", training, Plot.tuning())
                        .shows("beats standardizing", "PCA whitening beats standardizing")
                        .only(SET, TABLE));
    }

    private static Summary stepsTo(double nats) {
        return TRAIN_LOSS.firstAtMost(nats).named("steps to " + nats + " nats");
    }

    private static Expectation sooner(
            Summary steps, Arm<UnaryOperator<DataSource>> first, Arm<UnaryOperator<DataSource>> second, String set) {
        return expect(steps, of(first, set)).toStayBelow(of(second, set));
    }

    private static Arm<Features> of(Arm<UnaryOperator<DataSource>> preparation, String set) {
        return preparation.at(SET, set, Features::new);
    }
}
