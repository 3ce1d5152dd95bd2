package lab.study;

import java.util.List;
import java.util.stream.Collectors;
import lab.claim.Arm;
import lab.claim.Experiment;
import lab.claim.Recipe;
import lab.claim.Setting;
import lab.claim.Settings;
import lab.metric.ArmKey;
import lab.metric.TrialKey;

/**
 * One arm of an experiment run with one seed: a pure function of these values, the code and the backend.
 *
 * @param experiment the experiment
 * @param key arm and seed
 * @param settings the settings of the trial
 */
public record Trial(Experiment<?> experiment, TrialKey key, Settings settings) {
    /** The recipe of this trial. */
    public Recipe recipe() {
        return recipe(experiment, key.arm(), settings);
    }

    /** The recipe of an arm of an experiment. */
    public static <V> Recipe recipe(Experiment<V> experiment, ArmKey arm, Settings settings) {
        List<Arm<V>> matching =
                experiment.arms().stream().filter(a -> a.key().equals(arm)).toList();
        if (matching.size() != 1) {
            throw new IllegalStateException("'" + experiment.claim().id() + "' has " + matching.size()
                    + " arms called '" + arm + "', but needs exactly one.");
        }
        return experiment.recipe(matching.get(0).value(), settings);
    }

    /**
     * The trial in words for a log: {@code xavier-vs-he | He, depth 20 | seed 103}, with overridden settings before the
     * seed.
     */
    @Override
    public String toString() {
        String set = settings.overrides().entrySet().stream()
                .map(e -> e.getKey() + " " + Setting.format(e.getValue()) + " | ")
                .collect(Collectors.joining());
        return experiment.claim().id() + " | " + key.arm() + " | " + set + "seed " + key.seed();
    }
}
