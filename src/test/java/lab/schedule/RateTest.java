package lab.schedule;

import static lab.schedule.Rate.Per.EPOCH;
import static lab.schedule.Rate.Per.STEP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RateTest {
    private static final Offset<Double> EXACTLY = within(1e-15);
    private static final Cosine COSINE = new Cosine(STEP, 0.5, 0.1, 100);
    private static final Steps STEPS = new Steps(STEP, 0.8, 0.5, 10);
    private static final Stages STAGES = new Stages(STEP, 10, 0.8, List.of(1.0, 0.125, 0.5));

    @Test
    void aCosineFallsFromPeakThroughTheMeanToTheFloor() {
        assertThat(COSINE.at(0)).isEqualTo(0.5);
        assertThat(COSINE.at(50)).isCloseTo(0.3, EXACTLY);
        assertThat(COSINE.at(100)).isCloseTo(0.1, EXACTLY);
    }

    @Test
    void aCosineFollowsItsFormulaInBetween() {
        // cos(pi / 3) = 1/2 and cos(2 pi / 3) = -1/2: three quarters and one quarter of the way down remain.
        assertThat(COSINE.at(100.0 / 3)).isCloseTo(0.1 + 0.4 * 0.75, EXACTLY);
        assertThat(COSINE.at(200.0 / 3)).isCloseTo(0.1 + 0.4 * 0.25, EXACTLY);
    }

    @Test
    void aCosineStaysAtItsFloor() {
        assertThat(COSINE.at(101)).isCloseTo(0.1, EXACTLY);
        assertThat(COSINE.at(200)).isCloseTo(0.1, EXACTLY);
        assertThat(COSINE.at(1e9)).isCloseTo(0.1, EXACTLY);
    }

    @Test
    void stepDecayMultipliesOnceALength() {
        assertThat(STEPS.at(0)).isEqualTo(0.8);
        assertThat(STEPS.at(9)).isEqualTo(0.8);
        assertThat(STEPS.at(10)).isEqualTo(0.4);
        assertThat(STEPS.at(19)).isEqualTo(0.4);
        assertThat(STEPS.at(35)).isCloseTo(0.1, EXACTLY);
    }

    @Test
    void aStageLastsItsLengthAndTheLastOneStays() {
        assertThat(STAGES.at(9.5)).isEqualTo(0.8);
        assertThat(STAGES.at(10)).isEqualTo(0.1);
        assertThat(STAGES.at(20)).isEqualTo(0.4);
        assertThat(STAGES.at(1e12)).isEqualTo(0.4);
    }

    @Test
    void aConstantRateNeverChanges() {
        assertThat(new Constant(0.3).at(0)).isEqualTo(0.3);
        assertThat(new Constant(0.3).valueAt(1_000, 7)).isEqualTo(0.3);
    }

    @Test
    void aWarmupRisesLinearlyAndReachesExactlyThePeak() {
        Warmup warmup = new Warmup(4, COSINE);

        assertThat(warmup.at(0)).isEqualTo(0.125);
        assertThat(warmup.at(1)).isEqualTo(0.25);
        assertThat(warmup.at(2)).isEqualTo(0.375);
        assertThat(warmup.at(3)).isEqualTo(0.5);
    }

    @Test
    void aWarmupIsFollowedByTheOtherScheduleFromItsBeginning() {
        Warmup warmup = new Warmup(4, COSINE);

        assertThat(warmup.at(4)).isEqualTo(COSINE.at(0)).isEqualTo(0.5);
        assertThat(warmup.at(5)).isEqualTo(COSINE.at(1));
        assertThat(warmup.at(104)).isEqualTo(COSINE.at(100));
    }

    @Test
    void aWarmupNeverFallsBeforeItHasEnded() {
        Warmup warmup = new Warmup(7, COSINE);

        for (int t = 1; t <= 7; t++) {
            assertThat(warmup.at(t)).isGreaterThanOrEqualTo(warmup.at(t - 1));
        }
    }

    static Rate[] byStep() {
        return new Rate[] {COSINE, STEPS, STAGES, new Warmup(5, COSINE)};
    }

    static Rate[] byEpoch() {
        return new Rate[] {
            new Cosine(EPOCH, 0.5, 0.1, 100),
            new Steps(EPOCH, 0.8, 0.5, 10),
            new Stages(EPOCH, 10, 0.8, List.of(1.0, 0.125, 0.5)),
            new Warmup(5, new Cosine(EPOCH, 0.5, 0.1, 100))
        };
    }

    @ParameterizedTest
    @MethodSource("byStep")
    void aRateByStepLooksAtTheIterationAlone(Rate rate) {
        assertThat(rate.valueAt(42, 3)).isEqualTo(rate.at(42)).isEqualTo(rate.valueAt(42, 90));
        assertThat(rate.valueAt(3, 42)).isNotEqualTo(rate.at(42));
    }

    @ParameterizedTest
    @MethodSource("byEpoch")
    void aRateByEpochLooksAtTheEpochAlone(Rate rate) {
        assertThat(rate.valueAt(3, 42)).isEqualTo(rate.at(42)).isEqualTo(rate.valueAt(9_000, 42));
        assertThat(rate.valueAt(42, 3)).isNotEqualTo(rate.at(42));
    }

    @ParameterizedTest
    @MethodSource("byStep")
    void theSameMomentGivesTheSameRateHoweverOftenAndInWhateverOrderItIsAsked(Rate rate) {
        double first = rate.valueAt(17, 2);
        double later = rate.valueAt(90, 2);

        assertThat(rate.valueAt(17, 2)).isEqualTo(first);
        assertThat(rate.valueAt(17, 2)).isEqualTo(first);
        assertThat(rate.clone().valueAt(90, 2)).isEqualTo(later);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void aLengthThatIsNotPositiveIsRefused(double length) {
        assertThatThrownBy(() -> new Cosine(STEP, 1, 0, length))
                .hasMessage("The length of a cosine must be positive, but was " + length + ".");
        assertThatThrownBy(() -> new Steps(STEP, 1, 0.5, length))
                .hasMessage("The length of a step must be positive, but was " + length + ".");
        assertThatThrownBy(() -> new Stages(STEP, length, 1, List.of(1.0)))
                .hasMessage("The length of a stage must be positive, but was " + length + ".");
        assertThatThrownBy(() -> new Warmup(length, COSINE))
                .hasMessage("The length of a warm-up must be positive, but was " + length + ".");
    }
}
