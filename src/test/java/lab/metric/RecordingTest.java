package lab.metric;

import static lab.metric.Planted.ACCURACY;
import static lab.metric.Planted.LOSS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

final class RecordingTest {
    private static final Metric NORM = new Metric("norm", "Norm", "", Axis.LAYER, Axis.EPOCH, Better.NEITHER);

    @Test
    void samplesAreOrderedByMetricThenSecondIndexThenIndex() {
        Recorder recorder = new Recorder();
        recorder.record(NORM, 2, 1, 5);
        recorder.record(NORM, 1, 10, 4);
        recorder.record(NORM, 1, 9, 3);
        recorder.record(ACCURACY, 7, 0.5);

        assertThat(recorder.recording().samples())
                .containsExactly(
                        new Sample("accuracy", 0, 7, 0.5),
                        new Sample("norm", 1, 9, 3),
                        new Sample("norm", 1, 10, 4),
                        new Sample("norm", 2, 1, 5));
    }

    @Test
    void ofTwoValuesAtOnePlaceTheLaterStands() {
        Recorder recorder = new Recorder();
        recorder.record(LOSS, 1, 5);
        recorder.record(LOSS, 2, 4);
        recorder.record(LOSS, 1, 3);

        assertThat(recorder.recording().series(LOSS)).containsExactly(entry(1.0, 3.0), entry(2.0, 4.0));
        assertThat(recorder.recording().samples()).hasSize(2);
    }

    @Test
    void seriesAreKeptApartBySecondIndex() {
        Recorder recorder = new Recorder();
        recorder.record(NORM, 1, 1, 5);
        recorder.record(NORM, 2, 1, 6);

        assertThat(recorder.recording().series(NORM, 2)).containsExactly(entry(1.0, 6.0));
        assertThat(recorder.recording().allSeries(NORM)).containsOnlyKeys(1.0, 2.0);
    }

    @Test
    void whatWasNeverRecordedIsEmpty() {
        assertThat(new Recorder().recording().series(LOSS)).isEmpty();
        assertThat(new Recorder().recording().allSeries(LOSS)).isEmpty();
    }

    @Test
    void theStepOfDivergenceIsKnown() {
        assertThat(Planted.diverged(new Recorder()).recording().divergedAt()).contains(7.0);
        assertThat(Planted.recorder(LOSS, 1).recording().divergedAt()).isEmpty();
    }

    @Test
    void aRecordingDoesNotChangeWhenRecordingGoesOn() {
        Recorder recorder = Planted.recorder(LOSS, 1);
        Recording before = recorder.recording();

        recorder.record(LOSS, 2, 2);

        assertThat(before.samples()).hasSize(1);
    }
}
