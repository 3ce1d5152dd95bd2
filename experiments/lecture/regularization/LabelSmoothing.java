package lecture.regularization;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Calibration.*;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.AT_END;
import static lecture.Decks.BAEK;

import java.util.List;
import java.util.stream.Stream;
import lab.claim.*;
import lab.data.DataSource;
import lab.metric.Summary;
import lab.network.*;
import lab.probe.*;

/**
 * With wrong labels in the training set, smoothed targets give a better test loss and calibration than hard ones; smoothing
 * regularizes.
 *
 * <p>The slide smooths by {@code epsilon / (k - 1)} and names no epsilon: 0.05, 0.1 and 0.2 are tried, on 2,000 garments with a
 * fifth of the labels wrong and with right ones, for 30 epochs and for 150, after which wrong labels are learned by heart. To regularize is to lower the test loss, and not to cost accuracy: half a
 * point, as Mueller et al. 2019, arXiv:1906.02629, find. Calibration is the error of Guo et al. 2017 in 15 bins.
 */
public final class LabelSmoothing implements Experiment<LabelSmoothing.Targets> {
    private static final Setting RATE = Setting.real("rate", 0.02);
    private static final Setting SHORT = Setting.count("short", 30).smoke(2);
    private static final Setting LONG = Setting.count("long", 150).smoke(3);
    private static final double MARGIN = 0.005; // of accuracy: half a percentage point

    private static final Factor<String> LABELS = Factor.of("labels", "a fifth wrong", "right");
    private static final Factor<String> TRAINING = Factor.of("training", "short", "long");
    private static final List<Arm<Double>> EPSILONS = Stream.of("0", "0.05", "0.1", "0.2")
            .map(epsilon -> Arm.of(epsilon, Double.valueOf(epsilon)))
            .toList();
    private static final Arm<Double> HARD = EPSILONS.get(0);

    /** An arm's value: the smoothing, which labels are wrong, and the length of the training. */
    public record Targets(double epsilon, String labels, String training) {}

    @Override
    public Claim claim() {
        return Claim.named("label-smoothing")
                .tier(2)
                .says(
                        "With wrong labels in the training set, smoothed targets give a better test loss and calibration than"
                                + " hard ones; smoothing regularizes.")
                .slide(BAEK, "Injecting noise and label smoothing")
                .source("Szegedy et al. 2016, arXiv:1512.00567, section 7; Mueller et al. 2019, arXiv:1906.02629")
                .erratum(
                        BAEK,
                        "Injecting noise and label smoothing",
                        "epsilon/(k - 1) and 1 - epsilon in the place of 0 and 1, as label smoothing",
                        "Szegedy et al. share epsilon among all k classes: epsilon/k and 1 - epsilon + epsilon/k, the same"
                                + " as the printed formula with an epsilon smaller by epsilon/k.")
                .notes(ForReaders.LABEL_SMOOTHING)
                .seeds(101, 10, "five would leave half of the regimes open, by the pilots");
    }

    @Override
    public List<Arm<Targets>> arms() {
        return Arm.product(
                Arm.product(EPSILONS, LABELS, (epsilon, labels) -> new Targets(epsilon, labels, "")),
                TRAINING,
                (targets, length) -> new Targets(targets.epsilon(), targets.labels(), length));
    }

    @Override
    public Recipe recipe(Targets targets, Settings settings) {
        DataSource garments = settings.garments().training(2_000);
        DataSource labelled = targets.labels().equals("right") ? garments : garments.mislabelled(0.2);
        Mlp mlp = Mlp.classifying(garments).hidden(100, 100).relu().updater(new HeavyBall(settings.real(RATE), 0.9));
        return Recipe.train(mlp, labelled.smoothed(targets.epsilon()))
                .batchSize(50)
                .epochs(settings.count(targets.training().equals("short") ? SHORT : LONG))
                .observe(AT_END, Evaluation.of(TEST_LOSS, TEST_ACCURACY), new Calibration());
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                lower("smoothing gives a better test loss", TEST_LOSS.atEnd()),
                lower("smoothing gives a better calibration", CALIBRATION_ERROR.atEnd()),
                clause("smoothing costs no accuracy")
                        .under("with an epsilon of 0.05", noLess(EPSILONS.get(1)))
                        .under("with an epsilon of 0.1", noLess(EPSILONS.get(2)))
                        .under("with an epsilon of 0.2", noLess(EPSILONS.get(3)))
                        .in(LABELS)
                        .in(TRAINING));
    }

    private static Clause lower(String words, Summary number) {
        return clause(words)
                .under(
                        "with an epsilon of 0.05",
                        expect(number, EPSILONS.get(1)).toStayBelow(HARD))
                .under("with an epsilon of 0.1", expect(number, EPSILONS.get(2)).toStayBelow(HARD))
                .under("with an epsilon of 0.2", expect(number, EPSILONS.get(3)).toStayBelow(HARD))
                .in(LABELS)
                .in(TRAINING);
    }

    private static Expectation noLess(Arm<Double> smoothed) {
        return expect(TEST_ACCURACY.atEnd(), smoothed).toMatchOrExceed(HARD, MARGIN);
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Accuracy minus confidence after the long training",
                                Plot.curves(RELIABILITY)
                                        .only(TRAINING, "long")
                                        .panels(LABELS)
                                        .mark(0, "calibrated"))
                        .shows("better calibration"),
                Figure.of(
                                "Test loss and calibration error after the long training",
                                Plot.bars(TEST_LOSS.atEnd())
                                        .only(TRAINING, "long")
                                        .groups(LABELS),
                                Plot.bars(CALIBRATION_ERROR.atEnd())
                                        .only(TRAINING, "long")
                                        .groups(LABELS))
                        .shows("better test loss"));
    }
}
