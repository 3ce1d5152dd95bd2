package lab.probe;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Compares a schedule with a formula at every whole {@code t} from 0 to 60, which stands for updates and for epochs. Nothing
 * is drawn at random.
 *
 * @param schedule the schedule
 * @param formula the printed formula for the same rate
 */
public record ScheduleCurve(ISchedule schedule, DoubleUnaryOperator formula) {
    private static final Axis T = new Axis("t", "Progress t");

    /** The scheduled rate by {@code t}. */
    public static final Metric RATE = Metric.of("rate", "Learning rate", "", T, Better.NEITHER);
    /** Largest distance of the schedule from the formula. */
    public static final Metric ERROR =
            Metric.of("formula_error", "Largest distance from the formula", "", Axis.NONE, Better.LOWER);

    /** The last {@code t}. */
    public static final int END = 60;

    /** Records the rates and the error, the same for every seed. */
    public void follow(long seed, Recorder recorder) {
        IntStream.rangeClosed(0, END).forEach(t -> recorder.record(RATE, t, rate(t)));
        double error = IntStream.rangeClosed(0, END)
                .mapToDouble(t -> Math.abs(rate(t) - formula.applyAsDouble(t)))
                .max()
                .orElseThrow();
        recorder.record(ERROR, 0, error);
    }

    private double rate(int t) {
        return schedule.valueAt(t, t);
    }
}
