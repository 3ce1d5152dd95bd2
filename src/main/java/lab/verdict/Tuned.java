package lab.verdict;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.claim.Experiment;
import lab.claim.Setting;
import lab.claim.Tuning;
import lab.metric.ArmKey;
import lab.metric.Better;
import lab.metric.Observed;
import lab.metric.TrialKey;
import lab.metric.Trials;

/**
 * The outcome of a study's tuning. It follows from the pilots' trials alone, whether they come from memory or from the
 * study's file.
 *
 * @param tuning what was tuned
 * @param seeds the pilot seeds
 * @param pilots the score of each arm at each value of the grid, arm by arm
 */
public record Tuned(Tuning tuning, List<Long> seeds, List<Pilot> pilots) {
    /** Copies the lists. */
    public Tuned {
        seeds = List.copyOf(seeds);
        pilots = List.copyOf(pilots);
    }

    /**
     * An arm at one value of the grid.
     *
     * @param arm the arm
     * @param value the setting's value
     * @param scores the score in each pilot seed; infinite, on the worse side, if the trial diverged or has no score
     */
    public record Pilot(ArmKey arm, double value, List<Double> scores) {
        /** Copies the scores. */
        public Pilot {
            scores = List.copyOf(scores);
        }

        /** The mean score over the pilot seeds. */
        public double mean() {
            return scores.stream().mapToDouble(score -> score).average().orElse(Double.NaN);
        }
    }

    /**
     * The chosen value of an arm.
     *
     * @param arm the arm
     * @param value the setting's value
     * @param atEdge whether it is the first or last value of the grid, so that a better one may lie beyond
     * @param reached whether every pilot has a score there
     */
    public record Choice(ArmKey arm, double value, boolean atEdge, boolean reached) {}

    /** The outcome of the tuning, from the pilots among an experiment's trials; empty if there are none. */
    public static Optional<Tuned> of(Experiment<?> experiment, Trials trials) {
        Trials pilots = trials.only(Tuning::isPilot);
        return pilots.recordings().isEmpty()
                ? Optional.empty()
                : experiment.tuning().map(tuning -> of(tuning, pilots));
    }

    private static Tuned of(Tuning tuning, Trials pilots) {
        return new Tuned(
                tuning,
                pilots.seeds(),
                pilots.arms().stream()
                        .map(key -> new Pilot(tuning.arm(key), tuning.value(key), scores(tuning, key, pilots)))
                        .toList());
    }

    /** The chosen value of each tuned arm. */
    public Map<ArmKey, Double> chosen() {
        Map<ArmKey, Double> chosen = new LinkedHashMap<>();
        choices().forEach(choice -> chosen.put(choice.arm(), choice.value()));
        return chosen;
    }

    /** The choices, arm by arm: the value with the best mean score, the smallest of equal ones. */
    public List<Choice> choices() {
        return pilots.stream().map(Pilot::arm).distinct().map(this::choice).toList();
    }

    /** The values tried. */
    public List<Double> grid() {
        return pilots.stream().map(Pilot::value).distinct().sorted().toList();
    }

    /** Sentences: the choices and the score they rest on, and those without a score or at the edge of the grid. */
    public List<String> words() {
        List<Choice> blind =
                choices().stream().filter(choice -> !choice.reached()).toList();
        List<Choice> edges = choices().stream()
                .filter(choice -> choice.reached() && choice.atEdge())
                .toList();
        String chosen = tuning.setting().name() + " chosen on pilot "
                + (seeds.size() == 1 ? "seed " : "seeds ") + list(seeds) + " for the " + tuning.best() + " "
                + tuning.score().name() + ": " + list(choices()) + ".";
        return Stream.of(
                        Stream.of(chosen),
                        blind.isEmpty() ? Stream.<String>of() : Stream.of(blind(blind)),
                        edges.isEmpty() ? Stream.<String>of() : Stream.of(edge(edges)))
                .flatMap(sentences -> sentences)
                .toList();
    }

    /**
     * Like {@link #words()}, and what the pilots show at the neighbouring values; or a sentence that a user's value made
     * tuning unnecessary; empty if the experiment tunes nothing.
     */
    public static List<String> words(Experiment<?> experiment, Optional<Tuned> tuned, Map<String, Double> overrides) {
        Optional<Tuning> skipped = experiment
                .tuning()
                .filter(t -> overrides.containsKey(t.setting().name()));
        return tuned.map(outcome -> Stream.concat(
                                outcome.words().stream(),
                                Neighbours.of(experiment, outcome).stream().map(Neighbours::words))
                        .toList())
                .orElseGet(
                        () -> skipped.stream().map(t -> skipped(t, overrides)).toList());
    }

    private static String skipped(Tuning tuning, Map<String, Double> overrides) {
        String name = tuning.setting().name();
        return name + " was not tuned: it was set to " + Setting.format(overrides.get(name)) + " in all arms.";
    }

    private static String blind(List<Choice> blind) {
        return "At no value of the grid does every pilot have a score, so that nothing is chosen but the smallest: "
                + list(blind) + ".";
    }

    private String edge(List<Choice> edges) {
        List<Double> grid = grid();
        return "At the edge of the grid, " + Setting.format(grid.get(0)) + " to "
                + Setting.format(grid.get(grid.size() - 1)) + ": " + list(edges) + ". A better value may lie beyond.";
    }

    private static String list(List<?> items) {
        return items.stream()
                .map(item -> item instanceof Choice choice
                        ? "[" + choice.arm() + "] " + Setting.format(choice.value())
                        : String.valueOf(item))
                .collect(Collectors.joining(", "));
    }

    private Choice choice(ArmKey arm) {
        List<Pilot> tried = pilots.stream()
                .filter(pilot -> pilot.arm().equals(arm))
                .sorted(Comparator.comparingDouble(Pilot::value))
                .toList();
        Pilot best = tried.stream()
                .reduce((first, next) -> worstFirst().compare(next, first) > 0 ? next : first)
                .orElseThrow();
        boolean atEdge = best.equals(tried.get(0)) || best.equals(tried.get(tried.size() - 1));
        return new Choice(arm, best.value(), atEdge, Double.isFinite(best.mean()));
    }

    /** The pilots of an arm at a value of the grid. */
    Pilot pilot(ArmKey arm, double value) {
        return pilots.stream()
                .filter(pilot -> pilot.arm().equals(arm) && pilot.value() == value)
                .findFirst()
                .orElseThrow();
    }

    /** Orders pilots by their mean score, the better one last. */
    Comparator<Pilot> worstFirst() {
        Comparator<Pilot> byScore = Comparator.comparingDouble(Pilot::mean);
        return tuning.better() == Better.HIGHER ? byScore : byScore.reversed();
    }

    private static List<Double> scores(Tuning tuning, ArmKey pilot, Trials pilots) {
        return pilots.recordings().keySet().stream()
                .filter(key -> key.arm().equals(pilot))
                .map(TrialKey::seed)
                .map(seed -> score(tuning, pilots.observed(pilot, seed)))
                .toList();
    }

    private static double score(Tuning tuning, Observed trial) {
        double score = trial.diverged() ? Double.NaN : tuning.score().of(trial);
        return Double.isNaN(score) ? tuning.better().worst() : score;
    }
}
