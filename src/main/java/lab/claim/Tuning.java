package lab.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import lab.data.Part;
import lab.error.LabException;
import lab.metric.ArmKey;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Summary;

/**
 * The tuning of a nuisance setting, so that each arm is compared at its own best value. Every arm is tried at every value of
 * one grid with the {@linkplain Scale#pilotSeeds() pilot seeds}, which the study itself never uses. The study then runs the
 * arm at the value with the best mean score. A recipe just reads the setting. The score is of what is judged, measured on
 * validation or training data. Every metric of it says on which part of the data it is measured, and test data are refused:
 * they would choose by the very data that judge the study.
 *
 * @param setting the setting to tune
 * @param grid the values to try, ascending; of equally good ones the smallest is chosen
 * @param score the score of a pilot
 * @param better which way a score is better
 * @param filter factor to the level of the arms that are tuned; empty for all arms
 */
public record Tuning(Setting setting, List<Double> grid, Summary score, Better better, Map<String, String> filter) {
    private static final String PILOT = "pilot-"; // prefix of the factor that tells pilots from trials in a table

    /** Checks the grid and the score. */
    public Tuning {
        grid = List.copyOf(grid);
        filter = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(filter));
        if (grid.size() < 2 || !grid.stream().sorted().distinct().toList().equals(grid)) {
            throw new IllegalArgumentException("A grid has at least two values, each greater than the one before, but '"
                    + setting.name() + "' had " + grid + ".");
        }
        grid.forEach(value -> setting.parse(Setting.format(value)));
        if (score.metrics().isEmpty() || !score.metrics().stream().allMatch(Tuning::mayChoose)) {
            throw new IllegalArgumentException(
                    "Pilots are scored by validation or training data, never by test data, but '"
                            + score.name() + "' looks at " + looksAt(score) + "; take metrics .on(Part.VALIDATION) or"
                            + " .on(Part.TRAINING), as Evaluation has them.");
        }
    }

    private static boolean mayChoose(Metric metric) {
        return metric.part().filter(part -> part != Part.TEST).isPresent();
    }

    private static String looksAt(Summary score) {
        return score.metrics().isEmpty()
                ? "no metric"
                : score.metrics().stream()
                        .map(metric -> metric.name() + " of "
                                + metric.part()
                                        .map(part -> part.name().toLowerCase(Locale.ROOT) + " data")
                                        .orElse("no part of the data"))
                        .collect(Collectors.joining(", "));
    }

    /** Tunes a setting over these values, ascending. */
    public static Grid of(Setting setting, double... values) {
        return new Grid(setting, DoubleStream.of(values).boxed().toList());
    }

    /**
     * The values to try.
     *
     * @param setting the setting to tune
     * @param values the values, ascending
     */
    public record Grid(Setting setting, List<Double> values) {
        /** Copies the values. */
        public Grid {
            values = List.copyOf(values);
        }

        /** Chooses the value with the highest mean score, e.g. of an accuracy. */
        public Tuning highest(Summary score) {
            return new Tuning(setting, values, score, Better.HIGHER, Map.of());
        }

        /** Chooses the value with the lowest mean score, e.g. of a loss. */
        public Tuning lowest(Summary score) {
            return new Tuning(setting, values, score, Better.LOWER, Map.of());
        }
    }

    /** Tunes only arms at this level of a factor; the others run at the setting's own value. */
    public <T> Tuning only(Factor<T> factor, T level) {
        Map<String, String> more = new LinkedHashMap<>(filter);
        more.put(factor.name(), String.valueOf(level));
        return new Tuning(setting, grid, score, better, more);
    }

    /** Whether an arm is tuned. */
    public boolean tunes(ArmKey arm) {
        return filter.entrySet().stream().allMatch(e -> e.getValue().equals(arm.level(e.getKey())));
    }

    /** The key under which the pilots of an arm at a value are recorded; no arm of an experiment has it. */
    public ArmKey pilot(ArmKey arm, double value) {
        return arm.at(factor(), Setting.format(value));
    }

    /** The arm that a pilot's key belongs to. */
    public ArmKey arm(ArmKey pilot) {
        Map<String, String> levels = new LinkedHashMap<>(pilot.levels());
        levels.remove(factor());
        return new ArmKey(pilot.name(), levels);
    }

    /** The value that a pilot's key stands for; refuses a key of another setting's pilots. */
    public double value(ArmKey pilot) {
        try {
            return Double.parseDouble(pilot.level(factor()));
        } catch (NumberFormatException e) {
            throw LabException.unavailable(
                    "'" + pilot + "' is no pilot of '" + setting.name() + "', which is tuned now; run the study again"
                            + " with --overwrite.",
                    e);
        }
    }

    private String factor() {
        return PILOT + setting.name();
    }

    /** Whether a key belongs to pilots. */
    public static boolean isPilot(ArmKey arm) {
        return arm.levels().keySet().stream().anyMatch(factor -> factor.startsWith(PILOT));
    }

    /** The tuning in words: {@code rate over 0.01, 0.03, 0.1 for the highest validation_accuracy best}. */
    public String describe() {
        String values = grid.stream().map(Setting::format).collect(Collectors.joining(", "));
        String arms = filter.entrySet().stream()
                .map(e -> ", in arms of " + e.getKey() + " " + e.getValue())
                .collect(Collectors.joining());
        return setting.name() + " over " + values + " for the " + best() + " " + score.name() + arms;
    }

    /** {@code highest} or {@code lowest}. */
    public String best() {
        return better == Better.HIGHER ? "highest" : "lowest";
    }
}
