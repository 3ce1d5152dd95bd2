package lab.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.claim.Arm;
import lab.claim.Experiment;
import lab.claim.Recipe;
import lab.claim.Settings;
import lab.claim.Training;
import lab.claim.Tuning;
import lab.metric.ArmKey;
import lab.metric.Metric;
import lab.metric.Recording;
import lab.metric.TrialKey;
import lab.metric.Trials;
import lab.network.NetworkSpec;

/**
 * All trials of an experiment: each arm with each seed, and before them the pilots that tune a setting.
 *
 * @param experiment the experiment
 * @param settings the settings of the study
 * @param seeds the seeds that pair the arms
 * @param chosen the tuned setting's value in each tuned arm; empty before it is chosen, and if nothing is tuned
 */
public record Study(Experiment<?> experiment, Settings settings, List<Long> seeds, Map<ArmKey, Double> chosen) {
    /** Copies the seeds and the values. */
    public Study {
        seeds = List.copyOf(seeds);
        chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
    }

    /** Creates a study without chosen values yet. */
    public Study(Experiment<?> experiment, Settings settings, List<Long> seeds) {
        this(experiment, settings, seeds, Map.of());
    }

    /** Returns this study with these values of the tuned setting. */
    public Study choosing(Map<ArmKey, Double> values) {
        return new Study(experiment, settings, seeds, values);
    }

    /** The claim's id. */
    public String id() {
        return experiment.claim().id();
    }

    /** The arms in order. */
    public List<ArmKey> arms() {
        return experiment.arms().stream().map(Arm::key).map(ArmKey.class::cast).toList();
    }

    /** The tuning; empty also if the user set the setting, whose value then holds in all arms. */
    public Optional<Tuning> tuning() {
        return experiment
                .tuning()
                .filter(tuning ->
                        !settings.overrides().containsKey(tuning.setting().name()));
    }

    /** The trials that choose the values, seed by seed; none if nothing is tuned. */
    public List<Trial> pilots() {
        return tuning().stream()
                .flatMap(tuning -> settings.scale().pilotSeeds().stream()
                        .flatMap(seed -> pilotArms(tuning).map(pilot -> pilot(tuning, pilot, seed))))
                .toList();
    }

    /** All trials, seed by seed, so that an interrupted study has whole pairs. */
    public List<Trial> trials() {
        return seeds.stream()
                .flatMap(seed -> arms().stream().map(arm -> trial(arm, seed)))
                .toList();
    }

    /** The settings of an arm. */
    public Settings settings(ArmKey arm) {
        return tuning().filter(tuning -> chosen.containsKey(arm))
                .map(tuning -> settings.with(tuning.setting(), chosen.get(arm)))
                .orElse(settings);
    }

    /** Gathers the finished trials in the order of arms and seeds, whatever order they finished in. */
    public Trials gather(Map<Trial, Recording> finished) {
        Map<TrialKey, Recording> ordered = new LinkedHashMap<>();
        for (ArmKey arm : arms()) {
            seeds.forEach(seed -> ordered.put(new TrialKey(arm, seed), finished.get(trial(arm, seed))));
        }
        return new Trials(ordered);
    }

    /** Gathers the finished pilots, arm by arm and value by value, under keys that tell them from trials. */
    public Trials gatherPilots(Map<Trial, Recording> finished) {
        Map<TrialKey, Recording> ordered = new LinkedHashMap<>();
        tuning().ifPresent(tuning -> pilotArms(tuning)
                .flatMap(pilot -> settings.scale().pilotSeeds().stream().map(seed -> new TrialKey(pilot, seed)))
                .forEach(key -> ordered.put(key, finished.get(pilot(tuning, key.arm(), key.seed())))));
        return new Trials(ordered);
    }

    /** Gathers the finished trials and after them the pilots: everything that a study's file {@linkplain #kept keeps}. */
    public Trials gatherAll(Map<Trial, Recording> finished) {
        Map<TrialKey, Recording> all = new LinkedHashMap<>(gather(finished).recordings());
        all.putAll(gatherPilots(finished).recordings());
        return kept(new Trials(all));
    }

    /**
     * What a study's file keeps of its trials: all but the pictures and clouds of points of later seeds and of pilots, since
     * figures draw those of the first seed and no number rests on them.
     */
    public Trials kept(Trials all) {
        Set<String> drawn = drawnOnce();
        return all.recorded((key, sample) ->
                !drawn.contains(sample.metric()) || (key.seed() == seeds.get(0) && !Tuning.isPilot(key.arm())));
    }

    /** The names of planar metrics that no expectation reads. */
    private Set<String> drawnOnce() {
        Set<Metric> judged = experiment.expectations().stream()
                .flatMap(expectation -> expectation.summary().metrics().stream())
                .collect(Collectors.toSet());
        return arms().stream()
                .map(arm -> Trial.recipe(experiment, arm, settings(arm)))
                .filter(Training.class::isInstance)
                .flatMap(recipe -> ((Training) recipe).metrics().stream())
                .filter(metric -> metric.isPlanar() && !judged.contains(metric))
                .map(Metric::name)
                .collect(Collectors.toSet());
    }

    /** The network of each arm that has one. */
    public Map<ArmKey, NetworkSpec> networks() {
        Map<ArmKey, NetworkSpec> networks = new LinkedHashMap<>();
        for (ArmKey arm : arms()) {
            Recipe recipe = Trial.recipe(experiment, arm, settings(arm));
            if (recipe instanceof Training training) {
                networks.put(arm, training.network());
            }
        }
        return networks;
    }

    private Trial trial(ArmKey arm, long seed) {
        return new Trial(experiment, new TrialKey(arm, seed), settings(arm));
    }

    private Stream<ArmKey> pilotArms(Tuning tuning) {
        return arms().stream()
                .filter(tuning::tunes)
                .flatMap(arm -> tuning.grid().stream().map(value -> tuning.pilot(arm, value)));
    }

    private Trial pilot(Tuning tuning, ArmKey pilot, long seed) {
        Settings tried = settings.with(tuning.setting(), tuning.value(pilot));
        return new Trial(experiment, new TrialKey(tuning.arm(pilot), seed), tried);
    }
}
