package lab.metric;

import static lab.metric.Planted.ACCURACY;
import static lab.metric.Planted.LOSS;
import static lab.metric.Planted.NORM;
import static lab.metric.Planted.diverged;
import static lab.metric.Planted.recorder;
import static lab.metric.Planted.trial;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a trial counts as whose loss ceased to be a finite number. */
final class DivergedTrialTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void itEndsWorstOnTheMetricsOwnSide() {
        assertThat(LOSS.atEnd().of(trial(diverged(recorder(LOSS, 1, 2))))).isEqualTo(INFINITY);
        assertThat(ACCURACY.atEnd().of(trial(diverged(recorder(ACCURACY, 0.9)))))
                .isEqualTo(-INFINITY);
        assertThat(NORM.atEnd().of(trial(diverged(recorder(NORM, 1))))).isNaN();
    }

    @Test
    void itHasNoBestAndNoMean() {
        Observed trial = trial(diverged(recorder(LOSS, 1, 2)));

        assertThat(LOSS.best().of(trial)).isEqualTo(INFINITY);
        assertThat(Summary.meanOfLast(LOSS, 0.5).of(trial)).isEqualTo(INFINITY);
        assertThat(Summary.deviationOfLast(LOSS, 2).of(trial)).isEqualTo(INFINITY);
    }

    @Test
    void itKeepsWhatItRecordedBeforeAndIsWorstAfterwards() {
        Observed trial = trial(diverged(recorder(LOSS, 1, 2)));

        assertThat(LOSS.at(2).of(trial)).isEqualTo(2);
        assertThat(LOSS.at(3).of(trial)).isEqualTo(INFINITY);
    }

    @Test
    void itMayHaveReachedAThresholdBefore() {
        assertThat(LOSS.firstAtMost(1).of(trial(diverged(recorder(LOSS, 3, 1)))))
                .isEqualTo(2);
    }

    @Test
    void itMayHaveRecordedNothingAtAll() {
        Observed trial = trial(diverged(new Recorder()));

        assertThat(LOSS.atEnd().of(trial)).isEqualTo(INFINITY);
        assertThat(LOSS.at(1).of(trial)).isEqualTo(INFINITY);
        assertThat(LOSS.firstAtMost(1).of(trial)).isEqualTo(INFINITY);
        assertThat(ACCURACY.firstAtLeast(0.5).of(trial)).isEqualTo(INFINITY);
    }

    @Test
    void itIsInfinitelyFarFromAnyValue() {
        Observed trial = trial(diverged(recorder(LOSS, 2, 2)));

        assertThat(CurveShape.farthestFrom(2, LOSS, LOSS.firstAtMost(1)).of(trial))
                .isEqualTo(INFINITY);
    }

    @Test
    void itIsCounted() {
        assertThat(Summary.diverged().of(trial(diverged(recorder(LOSS, 1))))).isEqualTo(1);
        assertThat(Summary.diverged().of(trial(recorder(LOSS, 1)))).isZero();
    }
}
