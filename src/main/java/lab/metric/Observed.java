package lab.metric;

import java.util.NavigableMap;

/**
 * One finished trial as a summary sees it: what it recorded, and the trials of other arms with the same seed.
 *
 * @param trials the study
 * @param key this trial
 */
public record Observed(Trials trials, TrialKey key) {
    /** What this trial recorded. */
    public Recording recording() {
        return trials.recording(key);
    }

    /**
     * The trial of another arm with the same seed; where there is no such arm, that of the arm at this trial's levels of the
     * factors that {@code arm} does not name.
     */
    public Observed peer(ArmKey arm) {
        TrialKey exact = new TrialKey(arm, key.seed());
        return new Observed(
                trials, trials.has(exact) ? exact : new TrialKey(key.arm().complete(arm), key.seed()));
    }

    /** Whether the trial diverged: its loss or its parameters ceased to be finite numbers. */
    public boolean diverged() {
        return recording().divergedAt().isPresent();
    }

    /** The values of a metric by index; empty only if the trial diverged before it was measured. */
    public NavigableMap<Double, Double> series(Metric metric) {
        return series(metric, 0);
    }

    /** The values of a metric by index, at one second index; empty only if the trial diverged before it was measured. */
    public NavigableMap<Double, Double> series(Metric metric, double by) {
        NavigableMap<Double, Double> series = recording().series(metric, by);
        if (series.isEmpty() && !diverged()) {
            throw new IllegalStateException("No '" + metric.name() + "' was recorded for '" + key
                    + "'; add a probe that records it to the recipe.");
        }
        return series;
    }
}
