package lab.probe;

import java.util.List;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;

/**
 * Hidden units that no training example wakes: output and derivative {@code dh/dz} are exactly 0 for every one of them, so
 * that no example changes the unit's weights. Only functions that are flat at 0 can die so; a leaky ReLU, PReLU, ELU or
 * maxout unit is alive if only its derivative is not 0.
 */
public record DeadUnits() implements Probe {
    /** Share of all hidden units that are dead. */
    public static final Metric DEAD_SHARE =
            Metric.of("dead_share", "Share of dead hidden units", "", Axis.EPOCH, Better.LOWER);
    /**
     * Of all pairs of a unit and a measured moment after the first at which that unit was dead, the share at which it is
     * dead. 1 as long as there is no such pair: none has come back.
     */
    public static final Metric STAYED_DEAD = Metric.of(
            "stayed_dead", "Share of later moments at which dead units are dead", "", Axis.EPOCH, Better.NEITHER);

    @Override
    public List<Metric> metrics() {
        return List.of(DEAD_SHARE, STAYED_DEAD);
    }

    @Override
    public Probe forTrial() {
        return new Obituary();
    }

    /** As the first of a trial's measurements. */
    @Override
    public void measure(Subject subject, Recorder recorder) {
        forTrial().measure(subject, recorder);
    }
}
