package lab.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.claim.Arm;
import lab.claim.Experiment;
import lab.claim.Recipe;
import lab.claim.Settings;
import lab.claim.Training;
import lab.metric.ArmKey;
import lab.metric.Recording;
import lab.metric.TrialKey;
import lab.metric.Trials;
import lab.network.NetworkSpec;

/**
 * All trials of an experiment: each arm with each seed.
 *
 * @param experiment the experiment
 * @param settings how it is run
 * @param seeds the seeds that pair the arms
 */
public record Study(Experiment<?> experiment, Settings settings, List<Long> seeds) {
    /** Copies the seeds. */
    public Study {
        seeds = List.copyOf(seeds);
    }

    /** The claim's id. */
    public String id() {
        return experiment.claim().id();
    }

    /** The arms in order. */
    public List<ArmKey> arms() {
        return experiment.arms().stream().map(Arm::key).map(ArmKey.class::cast).toList();
    }

    /** All trials, seed by seed, so that an interrupted study has whole pairs. */
    public List<Trial> trials() {
        return seeds.stream()
                .flatMap(seed -> arms().stream().map(arm -> new Trial(experiment, new TrialKey(arm, seed), settings)))
                .toList();
    }

    /** The finished trials in the order of arms and seeds, whatever order they finished in. */
    public Trials gather(Map<TrialKey, Recording> finished) {
        Map<TrialKey, Recording> ordered = new LinkedHashMap<>();
        for (ArmKey arm : arms()) {
            seeds.forEach(seed -> ordered.put(new TrialKey(arm, seed), finished.get(new TrialKey(arm, seed))));
        }
        return new Trials(ordered);
    }

    /** The network of each arm that has one. */
    public Map<ArmKey, NetworkSpec> networks() {
        Map<ArmKey, NetworkSpec> networks = new LinkedHashMap<>();
        for (ArmKey arm : arms()) {
            Recipe recipe = Trial.recipe(experiment, arm, settings);
            if (recipe instanceof Training training) {
                networks.put(arm, training.network());
            }
        }
        return networks;
    }
}
