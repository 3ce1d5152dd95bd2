package lecture.regularization;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.EVERY_EPOCH;
import static lecture.Decks.*;

import java.util.List;
import lab.claim.*;
import lab.data.DataSource;
import lab.metric.*;
import lab.network.*;
import lab.probe.Evaluation;

/**
 * Validation error falls and then rises while training error keeps falling; to stop when patience ends, and to keep the best
 * parameters, is at least as good on test data.
 *
 * <p>One training goes on to the end, and what stopping would have kept is read from it: the same numbers, without training
 * again. A slide says validation error and another validation accuracy; networks are trained on the loss. So loss and error
 * are both watched and judged. Labels are as they come and with a tenth wrong, because a network that is only too sure of
 * itself loses likelihood, not accuracy (Guo et al. 2017).
 */
public final class EarlyStopping implements Experiment<EarlyStopping.Labels> {
    private static final Setting RATE = Setting.real("rate", 0.02);
    private static final Setting EPOCHS = Setting.count("epochs", 40).smoke(3);
    private static final int EXAMPLES = 2_000;
    private static final double MARGIN = 0.005; // of error: half a percentage point

    private static final Factor<String> LABELS = Factor.of("labels", "right", "a tenth wrong");
    private static final Arm<String> TRAINED = Arm.of("trained to the end", "to the end");

    private static final Patience TO_THE_END = new Patience(VALIDATION_LOSS, 1_000_000);
    private static final Patience TO_THE_END_BY_ERROR = new Patience(VALIDATION_ERROR, 1_000_000);

    /** An arm's value: which labels are wrong. */
    public record Labels(String training, String labels) {}

    @Override
    public Claim claim() {
        return Claim.named("early-stopping")
                .tier(2)
                .says(
                        "Validation error falls and then rises while training error keeps falling; stopping with patience and"
                                + " keeping the best parameters is at least as good on test data as training on.")
                .slide(UC3M, "Regularization: Early Stopping")
                .slide(BAEK, "Early Stopping: Algorithm")
                .slide(DCU, "Overfitting")
                .source(
                        "Goodfellow et al. 2016, Deep Learning, algorithm 7.1; Prechelt 1998, doi:10.1007/3-540-49430-8_3")
                .published(InPrint.EARLY_STOPPING)
                .notes(ForReaders.EARLY_STOPPING)
                .seeds(201, 10, "five cannot count against a clause");
    }

    @Override
    public List<Arm<Labels>> arms() {
        return Arm.product(List.of(TRAINED), LABELS, Labels::new);
    }

    @Override
    public Recipe recipe(Labels labels, Settings settings) {
        DataSource garments = settings.garments().training(EXAMPLES);
        DataSource labelled = labels.labels().equals("right") ? garments : garments.mislabelled(0.1);
        Mlp mlp = Mlp.classifying(garments).hidden(100, 100).relu().updater(new HeavyBall(settings.real(RATE), 0.9));
        return Recipe.train(mlp, labelled)
                .batchSize(50)
                .epochs(settings.count(EPOCHS))
                .observe(
                        EVERY_EPOCH,
                        Evaluation.of(
                                TRAIN_LOSS, VALIDATION_LOSS, TEST_LOSS, TRAIN_ERROR, VALIDATION_ERROR, TEST_ERROR));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause("validation error falls and then rises while training error keeps falling")
                        .under(
                                "measured by the loss",
                                expect(VALIDATION_LOSS.atEnd().over(VALIDATION_LOSS.best()), TRAINED)
                                        .atLeast(1.2),
                                expect(TRAIN_LOSS.atEnd().over(TO_THE_END.kept(TRAIN_LOSS)), TRAINED)
                                        .atMost(0.8))
                        .under(
                                "measured by the error",
                                expect(VALIDATION_ERROR.atEnd().over(VALIDATION_ERROR.best()), TRAINED)
                                        .atLeast(1.2),
                                expect(TRAIN_ERROR.atEnd().minus(TO_THE_END_BY_ERROR.kept(TRAIN_ERROR)), TRAINED)
                                        .atMost(0))
                        .in(LABELS),
                noWorse("by the loss", VALIDATION_LOSS, TEST_LOSS, 0),
                noWorse("by the error", VALIDATION_ERROR, TEST_ERROR, MARGIN));
    }

    private static Clause noWorse(String words, Metric watched, Metric test, double margin) {
        return clause("stopping is at least as good on test data, " + words)
                .under("with a patience of 1", noWorse(new Patience(watched, 1), test, margin))
                .under("with a patience of 3", noWorse(new Patience(watched, 3), test, margin))
                .under("with a patience of 10", noWorse(new Patience(watched, 10), test, margin))
                .in(LABELS);
    }

    private static Expectation noWorse(Patience patience, Metric test, double margin) {
        Summary more = patience.kept(test)
                .minus(test.atEnd())
                .named(test.name() + " kept with patience of " + patience.readings() + ", minus that at the end");
        return expect(more, TRAINED).atMost(margin);
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Loss by epoch",
                                Plot.curves(TRAIN_LOSS).panels(LABELS),
                                Plot.curves(VALIDATION_LOSS).panels(LABELS))
                        .shows("falls and then rises"),
                Figure.of(
                                "Error by epoch",
                                Plot.curves(TRAIN_ERROR).panels(LABELS),
                                Plot.curves(VALIDATION_ERROR).panels(LABELS))
                        .shows("falls and then rises"));
    }
}
