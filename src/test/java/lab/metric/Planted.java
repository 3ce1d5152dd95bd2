package lab.metric;

import java.util.LinkedHashMap;
import java.util.Map;

/** Trials whose values are written out. */
final class Planted {
    static final Metric LOSS = Metric.of("loss", "Loss", "nats", Axis.EPOCH, Better.LOWER);
    static final Metric ACCURACY = Metric.of("accuracy", "Accuracy", "", Axis.EPOCH, Better.HIGHER);
    static final Metric NORM = Metric.of("norm", "Norm", "", Axis.LAYER, Better.NEITHER);
    static final ArmKey HERE = new ArmKey("here", Map.of());
    static final ArmKey THERE = new ArmKey("there", Map.of());
    static final long SEED = 101;

    private Planted() {}

    /** The values stand at the indices 1, 2 and so on. */
    static Recorder recorder(Metric metric, double... values) {
        Recorder recorder = new Recorder();
        for (int i = 0; i < values.length; i++) {
            recorder.record(metric, i + 1, values[i]);
        }
        return recorder;
    }

    static Recorder diverged(Recorder recorder) {
        recorder.record(Recording.DIVERGED, 7, 1);
        return recorder;
    }

    static Observed trial(Metric metric, double... values) {
        return trial(recorder(metric, values));
    }

    static Observed trial(Recorder recorder) {
        return pair(recorder, new Recorder());
    }

    /** The trial of the arm {@link #HERE}, with one of the arm {@link #THERE} beside it. */
    static Observed pair(Recorder here, Recorder there) {
        Map<TrialKey, Recording> recordings = new LinkedHashMap<>();
        recordings.put(new TrialKey(HERE, SEED), here.recording());
        recordings.put(new TrialKey(THERE, SEED), there.recording());
        return new Trials(recordings).observed(HERE, SEED);
    }
}
