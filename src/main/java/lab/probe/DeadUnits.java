package lab.probe;

import java.util.List;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;

/**
 * Hidden units that no training example activates: output and derivative {@code dh/dz} are exactly 0 for every example, so
 * none changes the unit's weights. Only functions that are flat at 0 can die this way; a leaky ReLU, PReLU, ELU or maxout
 * unit stays alive as long as its derivative is not 0.
 */
public record DeadUnits() implements Probe {
    /** Share of all hidden units that are dead. */
    public static final Metric DEAD_SHARE =
            Metric.of("dead_share", "Share of dead hidden units", "", Axis.EPOCH, Better.LOWER);
    /**
     * How often a unit that was dead is still dead: the share over all pairs of such a unit and a later measured moment. 1
     * as long as there is no such pair.
     */
    public static final Metric STAYED_DEAD = Metric.of(
            "stayed_dead", "Share of later moments at which dead units are dead", "", Axis.EPOCH, Better.NEITHER);

    @Override
    public List<Metric> metrics() {
        return List.of(DEAD_SHARE, STAYED_DEAD);
    }

    @Override
    public Probe forTrial() {
        return new DeadUnitsOverTime();
    }

    /** Measures as if for the first time in a trial. */
    @Override
    public void measure(Subject subject, Recorder recorder) {
        forTrial().measure(subject, recorder);
    }
}
