package lab.watch;

import java.util.List;
import java.util.Objects;

/**
 * What the live page is told, and the content of a recording.
 *
 * @param title what is being trained
 * @param arms the arms, in order
 * @param metrics what is measured
 * @param points new since the last time
 * @param next how many points there are in all
 */
record Snapshot(Title title, List<ArmState> arms, List<Quantity> metrics, List<Point> points, int next) {
    Snapshot {
        Objects.requireNonNull(title);
        arms = List.copyOf(arms);
        metrics = List.copyOf(metrics);
        points = List.copyOf(points);
    }

    /**
     * What is being trained.
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
     * @param label words with unit
     */
    record Quantity(String name, String label) {}
}
