package lab.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.claim.Expectation;
import lab.claim.Regime;
import lab.claim.Statement;
import lab.metric.ArmKey;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.metric.Recording;
import lab.metric.Summary;
import lab.metric.TrialKey;
import lab.metric.Trials;

/** Trials whose numbers are written out; seeds count from 101. */
public final class Planted {
    public static final ArmKey WITH = new ArmKey("with", Map.of());
    public static final ArmKey WITHOUT = new ArmKey("without", Map.of());
    public static final Metric LOSS = Metric.of("loss", "Loss", "nats", Axis.EPOCH, Better.LOWER);
    public static final Metric NORM = Metric.of("norm", "Norm", "", Axis.EPOCH, Better.NEITHER);
    public static final Summary NUMBER = NORM.atEnd().named("number");
    public static final double NEVER = Double.POSITIVE_INFINITY;
    public static final double NAN = Double.NaN;

    private Planted() {}

    public static double[] values(double... values) {
        return values;
    }

    public static double[] times(int count, double value) {
        return java.util.stream.DoubleStream.generate(() -> value).limit(count).toArray();
    }

    public static double[] join(double[]... parts) {
        return java.util.Arrays.stream(parts)
                .flatMapToDouble(java.util.Arrays::stream)
                .toArray();
    }

    /** The numbers of the arms {@link #WITHOUT} and {@link #WITH}. */
    public static Trials trials(double[] without, double[] with) {
        Map<TrialKey, Recording> recordings = new LinkedHashMap<>();
        put(recordings, WITHOUT, without);
        put(recordings, WITH, with);
        return new Trials(recordings);
    }

    /** A trial that ends at a number; one that is NaN is recorded as diverged as well. */
    public static Recording recording(Metric metric, double value) {
        Recorder recorder = new Recorder();
        recorder.record(metric, 1, value);
        if (Double.isNaN(value)) {
            recorder.record(Recording.DIVERGED, 1, 1);
        }
        return recorder.recording();
    }

    public static Finding finding(Expectation expectation, double[] without, double[] with) {
        return finding(expectation, trials(without, with));
    }

    public static Finding finding(Expectation expectation, Trials trials) {
        return Judge.findings(List.of(new Statement("it shows", Regime.ONLY, false, expectation)), trials)
                .get(0);
    }

    private static void put(Map<TrialKey, Recording> recordings, ArmKey arm, double[] values) {
        for (int i = 0; i < values.length; i++) {
            recordings.put(new TrialKey(arm, 101 + i), recording(NORM, values[i]));
        }
    }
}
