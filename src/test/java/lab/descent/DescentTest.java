package lab.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.NavigableMap;
import lab.data.DataSource;
import lab.data.Datasets;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.metric.Recording;
import org.junit.jupiter.api.Test;

/** Descent against the theory of quadratic losses. */
final class DescentTest {
    private static final DataSource CORRELATED = Datasets.correlated(500, 3, 0.9);
    private static final DataSource PLANE = Datasets.regression(200, 2, 2, 0.1);

    @Test
    void itEndsAtTheFirstStepThatReachesTheTarget() {
        NavigableMap<Double, Double> left = series(Descent.on(CORRELATED).until(0.01), Descent.EXCESS_LOSS);

        assertThat(left.firstEntry().getValue()).isEqualTo(1);
        assertThat(left.lastEntry().getValue()).isLessThanOrEqualTo(0.01);
        assertThat(left.headMap(left.lastKey()).values())
                .allSatisfy(v -> assertThat(v).isGreaterThan(0.01));
    }

    @Test
    void noStepLeavesMoreThanTheConditionNumberAllows() {
        double k = series(Descent.on(CORRELATED), Descent.CONDITION_NUMBER).get(0.0);
        double allowed = Math.pow((k - 1) / (k + 1), 2); // of the loss, for the way shrinks by the root

        series(Descent.on(CORRELATED), Descent.EXCESS_LOSS)
                .forEach((step, left) ->
                        assertThat(left).as("step %s", step).isLessThanOrEqualTo(Math.pow(allowed, step) * (1 + 1e-9)));
    }

    @Test
    void thePathEndsNearTheMinimum() {
        Recording recording = recording(Descent.on(PLANE).until(1e-8).withPath());
        double[] minimum = LeastSquares.of(PLANE.load(7).training()).minimum()[0];

        assertThat(recording.series(Descent.WEIGHT_1).firstEntry().getValue()).isZero();
        assertThat(recording.series(Descent.WEIGHT_1).lastEntry().getValue()).isEqualTo(minimum[0], within(1e-3));
        assertThat(recording.series(Descent.WEIGHT_2).lastEntry().getValue()).isEqualTo(minimum[1], within(1e-3));
    }

    @Test
    void theSurfaceIsAGridWithTheMinimumInItsMiddle() {
        var surface = recording(Descent.on(PLANE).withPath()).allSeries(Descent.SURFACE);

        double least = surface.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToDouble(v -> v)
                .min()
                .orElseThrow();
        var middle = surface.values().stream().toList().get(surface.size() / 2);
        assertThat(middle.values().stream().toList().get(middle.size() / 2))
                .isEqualTo(least)
                .isEqualTo(0, within(1e-12));
    }

    private static NavigableMap<Double, Double> series(Descent descent, Metric metric) {
        return recording(descent).series(metric);
    }

    private static Recording recording(Descent descent) {
        Recorder recorder = new Recorder();
        descent.follow(7, recorder);
        return recorder.recording();
    }
}
