package lab.watch;

import java.util.List;
import java.util.Objects;

/**
 * The data sent to the live page, and the content of a recording.
 *
 * @param title what is being trained
 * @param arms the arms, in order
 * @param metrics the metrics
 * @param points the points since the last snapshot
 * @param next number of points in all
 */
record Snapshot(Title title, List<ArmState> arms, List<Quantity> metrics, List<Point> points, int next) {
    Snapshot {
        Objects.requireNonNull(title);
        arms = List.copyOf(arms);
        metrics = List.copyOf(metrics);
        points = List.copyOf(points);
    }

    /**
     * The title: what is being trained.
     *
     * @param id the claim's id
     * @param sentence the claim
     * @param setup seed, scale and settings
     */
    record Title(String id, String sentence, String setup) {}

    /**
     * A metric.
     *
     * @param name its name
     * @param label its label, with unit
     */
    record Quantity(String name, String label) {}
}
