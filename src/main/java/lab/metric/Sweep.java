package lab.metric;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.IntStream;

/**
 * A loss while a setting, such as the learning rate, rises from update to update. A sweep that ends in divergence is read up
 * to there.
 *
 * @param loss the loss
 * @param setting the setting, at the same indices
 */
public record Sweep(Metric loss, Metric setting) {
    /** The setting at the lowest loss. */
    public Summary atLowest() {
        return new Summary(
                "level of the lowest " + loss.name(),
                List.of(loss, setting),
                trial -> settingAt(
                        trial,
                        losses(trial).entrySet().stream()
                                .min(Map.Entry.comparingByValue())
                                .orElseThrow()
                                .getKey()));
    }

    /**
     * The setting in the middle of the {@code window} updates over which the loss falls most on its way to its lowest; what
     * falls later, after a rise, is no longer learning at a good setting.
     */
    public Summary atSteepest(int window) {
        return new Summary("level of the steepest " + loss.name(), List.of(loss, setting), trial -> {
            List<Double> losses = List.copyOf(losses(trial).values());
            int last = Math.max(0, losses.indexOf(Collections.min(losses)) - window);
            int steepest = IntStream.rangeClosed(0, last)
                    .boxed()
                    .max(Comparator.comparingDouble(from -> fall(losses, from, window)))
                    .orElseThrow();
            List<Double> indices = List.copyOf(losses(trial).keySet());
            return settingAt(trial, indices.get(Math.min(steepest + window / 2, indices.size() - 1)));
        });
    }

    private static double fall(List<Double> losses, int from, int window) {
        return losses.get(from) - losses.get(Math.min(from + window, losses.size() - 1));
    }

    private NavigableMap<Double, Double> losses(Observed trial) {
        return trial.series(loss);
    }

    private double settingAt(Observed trial, double index) {
        return trial.series(setting).get(index);
    }
}
