package lab.metric;

import static lab.metric.Planted.ACCURACY;
import static lab.metric.Planted.LOSS;
import static lab.metric.Planted.NORM;
import static lab.metric.Planted.THERE;
import static lab.metric.Planted.diverged;
import static lab.metric.Planted.pair;
import static lab.metric.Planted.recorder;
import static lab.metric.Planted.trial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SummaryTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void theEndIsTheValueAtTheHighestIndexWhateverTheOrderOfRecording() {
        Recorder recorder = new Recorder();
        recorder.record(LOSS, 10, 0.25);
        recorder.record(LOSS, 9, 0.5);

        assertThat(LOSS.atEnd().of(trial(recorder))).isEqualTo(0.25);
    }

    @Test
    void theValueAtAnIndexIsTheOneRecordedThere() {
        assertThat(LOSS.at(2).of(trial(LOSS, 3, 2, 1.5))).isEqualTo(2);
    }

    @Test
    void anIndexWithoutValueIsNamedWithThoseThatHaveOne() {
        Observed trial = trial(LOSS, 3, 2);

        assertThatThrownBy(() -> LOSS.at(5).of(trial))
                .hasMessage("'loss' of 'here, seed 101' has no value at epoch 5; it has [1.0, 2.0].");
    }

    @Test
    void aMetricThatWasNeverRecordedIsNamedWithTheRemedy() {
        Observed trial = trial(LOSS, 3, 2);

        assertThatThrownBy(() -> ACCURACY.atEnd().of(trial))
                .hasMessage("No 'accuracy' was recorded for 'here, seed 101'; add a probe that records it to the"
                        + " recipe.");
    }

    @Test
    void theBestLossIsTheLeastAndTheBestAccuracyTheGreatest() {
        assertThat(LOSS.best().of(trial(LOSS, 3, 1, 2))).isEqualTo(1);
        assertThat(ACCURACY.best().of(trial(ACCURACY, 0.3, 0.9, 0.5))).isEqualTo(0.9);
    }

    @Test
    void aMetricWithoutBetterSideHasNoBest() {
        Observed trial = trial(NORM, 1, 2);

        assertThatThrownBy(() -> NORM.best().of(trial))
                .hasMessage("'norm' has no best value: neither higher nor lower is better.");
    }

    @Test
    void aThresholdIsReachedWhereItIsTouched() {
        assertThat(LOSS.firstAtMost(1).of(trial(LOSS, 3, 1, 0.5))).isEqualTo(2);
        assertThat(ACCURACY.firstAtLeast(0.5).of(trial(ACCURACY, 0.4, 0.5, 0.6)))
                .isEqualTo(2);
    }

    @Test
    void aThresholdThatIsLeftAgainCountsFromItsFirstTouch() {
        assertThat(LOSS.firstAtMost(1).of(trial(LOSS, 1, 5, 5))).isEqualTo(1);
    }

    @Test
    void aThresholdThatIsNotReachedIsInfinitelyFar() {
        assertThat(LOSS.firstAtMost(0.1).of(trial(LOSS, 3, 1, 0.5))).isEqualTo(NEVER);
        assertThat(ACCURACY.firstAtLeast(0.9).of(trial(ACCURACY, 0.4, 0.5))).isEqualTo(NEVER);
    }

    @Test
    void aThresholdMayBeWhatAnotherArmEndsAt() {
        Summary catchingUp = Summary.firstAtLeast(ACCURACY, ACCURACY.atEnd().in(THERE));
        Observed here = pair(recorder(ACCURACY, 0.5, 0.7, 0.8, 0.9), recorder(ACCURACY, 0.2, 0.4, 0.6, 0.75));

        assertThat(catchingUp.of(here)).isEqualTo(3);
    }

    @Test
    void anArmThatDivergedIsCaughtUpWithAtOnce() {
        Summary catchingUp = Summary.firstAtLeast(ACCURACY, ACCURACY.atEnd().in(THERE));
        Observed here = pair(recorder(ACCURACY, 0.5, 0.7), diverged(recorder(ACCURACY, 0.2)));

        assertThat(catchingUp.of(here)).isEqualTo(1);
    }

    @Test
    void twoNumbersOfATrialAreSubtractedAndDivided() {
        Observed trial = trial(NORM, 8, 3, 2);

        assertThat(NORM.at(1).minus(NORM.at(2)).of(trial)).isEqualTo(5);
        assertThat(NORM.at(1).over(NORM.at(3)).of(trial)).isEqualTo(4);
    }

    @Test
    void aNumberIsSquared() {
        assertThat(NORM.at(1).squared().of(trial(NORM, -8, 3, 2))).isEqualTo(64);
    }

    @Test
    void theLastValuesAreAveraged() {
        assertThat(Summary.meanOfLast(LOSS, 2.0 / 3).of(trial(LOSS, 100, 2, 4))).isEqualTo(3);
    }

    @Test
    void theDeviationOfTheLastValuesIsThatOfASample() {
        // 2, 4, 9: mean 5, squares 9 + 1 + 16 = 26, over n - 1 = 2.
        assertThat(Summary.deviationOfLast(LOSS, 3).of(trial(LOSS, 100, 2, 4, 9)))
                .isCloseTo(Math.sqrt(13), within(1e-12));
    }

    @Test
    void theFactorAnIndexIsTheGeometricMeanOfTheRatios() {
        // From 16 to 2 over three steps: a half each, although the first step is a quarter.
        assertThat(CurveShape.factorPerIndex(NORM, 1, 4).of(trial(NORM, 16, 4, 4, 2)))
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void theFactorTowardsTheInputIsThatOfTheWayBack() {
        assertThat(CurveShape.factorPerIndex(NORM, 4, 1).of(trial(NORM, 2, 4, 4, 16)))
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void theSpreadOfFactorsIsTheLargestOverTheSmallest() {
        // 16/4 = 4, 4/4 = 1, 4/2 = 2
        assertThat(CurveShape.factorSpread(NORM).of(trial(NORM, 16, 4, 4, 2))).isCloseTo(4, within(1e-12));
    }

    @Test
    void theMeanSizeIgnoresSigns() {
        assertThat(CurveShape.meanSize(NORM, 0).of(trial(NORM, -1, 2, -3))).isCloseTo(2, within(1e-12));
    }

    @Test
    void theFarthestDistanceLooksNoFurtherThanToTheIndexNamed() {
        Summary untilTwo = new Summary("two", List.of(), any -> 2);

        // 2.2 / 2 - 1 = 0.1 and 1 - 1.9 / 2 = 0.05; the third value would be farther.
        assertThat(CurveShape.farthestFrom(2, LOSS, untilTwo).of(trial(LOSS, 2.2, 1.9, 4)))
                .isCloseTo(0.1, within(1e-12));
    }

    @Test
    void theFarthestDistanceCountsBelowAsAboveAndLeavesOutTheStart() {
        Summary never = new Summary("never", List.of(), any -> NEVER);
        Recorder recorder = recorder(LOSS, 2.2, 1, 2);
        recorder.record(LOSS, 0, 100);

        assertThat(CurveShape.farthestFrom(2, LOSS, never).of(trial(recorder))).isEqualTo(0.5);
    }

    @Test
    void aSummaryIsNamedAfterWhatItIs() {
        assertThat(LOSS.atEnd().name()).isEqualTo("loss at end");
        assertThat(LOSS.at(10).name()).isEqualTo("loss at 10");
        assertThat(LOSS.firstAtMost(0.3).name()).isEqualTo("epochs to loss <= 0.3");
        assertThat(LOSS.atEnd().in(THERE).name()).isEqualTo("loss at end of there");
        assertThat(LOSS.atEnd().named("end").name()).isEqualTo("end");
    }
}
