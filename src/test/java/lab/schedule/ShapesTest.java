package lab.schedule;

import static java.lang.Math.*;
import static lab.schedule.Rate.Per.EPOCH;
import static lab.schedule.Rate.Per.STEP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.schedule.*;

/** Schedules against the formulas of slides and papers, and against Deeplearning4j's own. */
final class ShapesTest {
    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final ScheduleType ITERATION = ScheduleType.ITERATION;

    @Test
    void exponentialDecayIsTheSlidesAndTheLibrarys() {
        Exponential decay = new Exponential(STEP, 0.5, 0.03);

        assertEqual(decay, t -> 0.5 * pow(E, -0.03 * t));
        assertEqual(decay, new ExponentialSchedule(ITERATION, 0.5, exp(-0.03)));
        assertThat(new Exponential(STEP, 0.5, log(2)).at(3)).isCloseTo(0.0625, EXACTLY);
    }

    @Test
    void inverseDecayIsTheSlidesAndTheLibrarys() {
        Inverse decay = new Inverse(STEP, 0.5, 0.25);

        assertEqual(decay, new InverseSchedule(ITERATION, 0.5, 0.25, 1));
        assertThat(decay.at(0)).isEqualTo(0.5);
        assertThat(decay.at(4)).isCloseTo(0.25, EXACTLY);
        assertThat(decay.at(36)).isCloseTo(0.05, EXACTLY);
    }

    @Test
    void linearDecayReachesItsFloorAndStaysThere() {
        Linear decay = new Linear(STEP, 0.8, 0.2, 30);

        assertEqual(decay, k -> {
            double alpha = min(1, k / 30);
            return (1 - alpha) * 0.8 + alpha * 0.2;
        });
        assertThat(decay.at(15)).isCloseTo(0.5, EXACTLY);
        assertThat(decay.at(1e9)).isCloseTo(0.2, EXACTLY);
    }

    @Test
    void theLibrarysPolynomialRisesInsteadOfFallingLinearly() {
        PolySchedule polynomial = new PolySchedule(ITERATION, 1, 1, 100);

        assertThat(new Linear(STEP, 1, 0, 100).at(50)).isCloseTo(0.5, EXACTLY);
        assertThat(polynomial.valueAt(50, 0)).isCloseTo(1.5, EXACTLY);
        assertThat(polynomial.valueAt(99, 0)).isCloseTo(1.99, EXACTLY);
        assertThat(polynomial.valueAt(100, 0)).isEqualTo(0);
    }

    @Test
    void restartsRepeatACosineThatGrows() {
        Restarts restarts = new Restarts(STEP, 0.5, 0.1, 4, 2);

        assertThat(restarts.at(0)).isEqualTo(0.5);
        assertThat(restarts.at(2)).isCloseTo(0.3, EXACTLY);
        assertThat(restarts.at(3)).isCloseTo(0.1 + 0.2 * (1 - sqrt(0.5)), EXACTLY);
        assertThat(restarts.at(4)).isEqualTo(0.5);
        assertThat(restarts.at(8)).isCloseTo(0.3, EXACTLY);
        assertThat(restarts.at(12)).isEqualTo(0.5);
        assertThat(restarts.at(20)).isCloseTo(0.3, EXACTLY);
        assertThat(restarts.at(28)).isEqualTo(0.5);
    }

    @Test
    void restartsOfOneLengthArePeriodic() {
        Restarts restarts = new Restarts(EPOCH, 0.5, 0.1, 5, 1);

        for (int t = 0; t < 40; t++) {
            assertThat(restarts.at(t)).isCloseTo(0.3 + 0.2 * cos(PI * (t % 5) / 5), EXACTLY);
        }
    }

    @Test
    void triangularIsSmithsFormulaAndTheLibrarysCycle() {
        Triangular cycles = Triangular.triangular(STEP, 0.1, 0.7, 6);

        assertEqual(cycles, t -> smith(t, 1));
        assertEqual(cycles, new CycleSchedule(ITERATION, 0.1, 0.7, 12, 0, 1));
    }

    @Test
    void triangular2HalvesTheDistanceOfTheBounds() {
        Triangular cycles = Triangular.triangular2(STEP, 0.1, 0.7, 6);

        assertEqual(cycles, t -> smith(t, pow(2, 1 - cycle(t))));
        assertThat(cycles.at(6)).isCloseTo(0.7, EXACTLY);
        assertThat(cycles.at(18)).isCloseTo(0.4, EXACTLY);
        assertThat(cycles.at(30)).isCloseTo(0.25, EXACTLY);
        assertThat(cycles.at(36)).isCloseTo(0.1, EXACTLY);
    }

    @Test
    void oneCycleRisesForThirtyPercentAndFallsToAlmostNothing() {
        OneCycle cycle = new OneCycle(STEP, 0.5, 100);

        assertThat(cycle.at(0)).isCloseTo(0.02, EXACTLY);
        assertThat(cycle.at(14.5)).isCloseTo(0.26, EXACTLY);
        assertThat(cycle.at(29)).isCloseTo(0.5, EXACTLY);
        assertThat(cycle.at(64)).isCloseTo((0.5 + 2e-6) / 2, EXACTLY);
        assertThat(cycle.at(99)).isCloseTo(2e-6, EXACTLY);
        assertThat(cycle.at(100)).isCloseTo(2e-6, EXACTLY);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void aLengthThatIsNotPositiveIsRefused(double length) {
        assertThatThrownBy(() -> new Linear(STEP, 1, 0, length))
                .hasMessage("The length of a linear decay must be positive, but was " + length + ".");
        assertThatThrownBy(() -> new Restarts(STEP, 1, 0, length, 2))
                .hasMessage("The length of the first cycle must be positive, but was " + length + ".");
        assertThatThrownBy(() -> Triangular.triangular(STEP, 0, 1, length))
                .hasMessage("Half a cycle must be positive, but was " + length + ".");
    }

    @Test
    void cyclesThatShrinkOrHaveNoRoomAreRefused() {
        assertThatThrownBy(() -> new Restarts(STEP, 1, 0, 4, 0.5))
                .hasMessage("Cycles must not shrink: their growth must be at least 1, but was 0.5.");
        assertThatThrownBy(() -> new OneCycle(STEP, 1, 3))
                .hasMessage("One cycle must have more than 3.33 updates or epochs, but had 3.0.");
    }

    private static double cycle(double t) {
        return floor(1 + t / 12);
    }

    private static double smith(double t, double scale) {
        double x = abs(t / 6 - 2 * cycle(t) + 1);
        return 0.1 + (0.7 - 0.1) * max(0, 1 - x) * scale;
    }

    private static void assertEqual(Rate rate, DoubleUnaryOperator formula) {
        for (int t = 0; t < 60; t++) {
            assertThat(rate.valueAt(t, 7)).isCloseTo(formula.applyAsDouble(t), EXACTLY);
        }
    }

    private static void assertEqual(Rate rate, ISchedule library) {
        assertEqual(rate, t -> library.valueAt((int) t, 7));
    }
}
