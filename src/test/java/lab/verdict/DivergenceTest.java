package lab.verdict;

import static lab.verdict.Planted.LOSS;
import static lab.verdict.Planted.WITH;
import static lab.verdict.Planted.WITHOUT;
import static lab.verdict.Planted.finding;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import lab.claim.Expectation.Equivalence;
import lab.claim.Expectation.Order;
import lab.claim.Expectation.Order.Size;
import lab.claim.Expectation.Range;
import lab.metric.ArmKey;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recording;
import lab.metric.TrialKey;
import lab.metric.Trials;
import org.junit.jupiter.api.Test;

final class DivergenceTest {
    private static final Metric ACCURACY = Metric.of("accuracy", "Accuracy", "", Axis.EPOCH, Better.HIGHER);
    private static final double DIVERGED = Double.NaN;

    @Test
    void aDivergedLossExceedsAnyOther() {
        Order more = new Order(LOSS.atEnd(), WITHOUT, WITH, true, Size.RATIO, 2);

        assertThat(finding(more, trials(LOSS, DIVERGED, 1)).outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(finding(more, trials(LOSS, 1, DIVERGED)).outcome()).isEqualTo(Outcome.REFUTED);
    }

    @Test
    void aDivergedAccuracyIsExceededByAnyOther() {
        Order more = new Order(ACCURACY.atEnd(), WITH, WITHOUT, true, Size.RATIO, 2);

        assertThat(finding(more, trials(ACCURACY, DIVERGED, 0.1)).outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(finding(more, trials(ACCURACY, 0.1, DIVERGED)).outcome()).isEqualTo(Outcome.REFUTED);
    }

    @Test
    void armsThatBothDivergeCountForNeither() {
        Order more = new Order(LOSS.atEnd(), WITHOUT, WITH, true, Size.DIFFERENCE, 0);

        assertThat(finding(more, trials(LOSS, DIVERGED, DIVERGED)).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aDivergedLossIsOutsideEveryUpperBound() {
        Range small = new Range(LOSS.atEnd(), WITH, Double.NEGATIVE_INFINITY, 100);

        assertThat(finding(small, trials(LOSS, 1, DIVERGED)).outcome()).isEqualTo(Outcome.REFUTED);
    }

    @Test
    void anArmThatDivergesAloneIsNeverEquivalent() {
        Equivalence same = new Equivalence(LOSS.atEnd(), WITH, WITHOUT, 100, Equivalence.Side.BOTH);

        assertThat(finding(same, trials(LOSS, 1, DIVERGED)).outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(finding(same, trials(LOSS, DIVERGED, 1)).outcome()).isEqualTo(Outcome.REFUTED);
    }

    private static Trials trials(Metric metric, double without, double with) {
        Map<TrialKey, Recording> recordings = new LinkedHashMap<>();
        put(recordings, WITHOUT, metric, without);
        put(recordings, WITH, metric, with);
        return new Trials(recordings);
    }

    private static void put(Map<TrialKey, Recording> recordings, ArmKey arm, Metric metric, double value) {
        for (long seed = 101; seed <= 105; seed++) {
            recordings.put(new TrialKey(arm, seed), Planted.recording(metric, value));
        }
    }
}
