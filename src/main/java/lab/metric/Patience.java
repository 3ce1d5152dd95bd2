package lab.metric;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Early stopping, read from a training that went on: it stops at the first reading at which the watched metric has not been
 * better than before for {@code readings} readings in a row, and keeps the parameters of its best reading. Goodfellow et al.
 * 2016, Deep Learning, algorithm 7.1.
 *
 * @param watched what is measured between updates, usually on validation data
 * @param readings the patience
 */
public record Patience(Metric watched, int readings) {
    /** Checks the patience. */
    public Patience {
        if (readings < 1) {
            throw new IllegalArgumentException(
                    "Patience is at least one reading without progress, but was " + readings + ".");
        }
    }

    /** The index at which training stops; its last one if patience does not run out. */
    public Summary stop() {
        return new Summary(
                watched.axis().name() + "s until patience of " + readings + " ends",
                List.of(watched),
                trial -> stopped(trial).lastKey());
    }

    /** The value of a metric at the reading that is kept: the best of the watched metric until the stop. */
    public Summary kept(Metric metric) {
        return new Summary(
                metric.name() + " kept with patience of " + readings,
                Summary.union(List.of(watched), List.of(metric)),
                trial -> trial.series(metric).get(best(stopped(trial))));
    }

    private NavigableMap<Double, Double> stopped(Observed trial) {
        NavigableMap<Double, Double> series = trial.series(watched);
        double best = series.firstKey();
        int worse = 0;
        for (Map.Entry<Double, Double> reading : series.tailMap(best, false).entrySet()) {
            boolean isBetter = isBetter(reading.getValue(), series.get(best));
            best = isBetter ? reading.getKey() : best;
            worse = isBetter ? 0 : worse + 1;
            if (worse == readings) {
                return series.headMap(reading.getKey(), true);
            }
        }
        return series;
    }

    private double best(NavigableMap<Double, Double> series) {
        double best = series.firstKey();
        for (Map.Entry<Double, Double> reading : series.entrySet()) {
            best = isBetter(reading.getValue(), series.get(best)) ? reading.getKey() : best;
        }
        return best;
    }

    private boolean isBetter(double value, double than) {
        return watched.better() == Better.HIGHER ? value > than : value < than;
    }
}
