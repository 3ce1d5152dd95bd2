package lab.worker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import lab.claim.Experiment;
import lab.claim.Layers;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.metric.ArmKey;
import lab.metric.TrialKey;
import lab.study.Trial;

/**
 * A trial in plain values, from which another process can recreate it.
 *
 * @param experiment the claim's id
 * @param arm the arm's name
 * @param levels the arm's level of every further factor
 * @param seed the seed
 * @param scale the study's scale
 * @param overrides setting to the user's value
 * @param layers which layers are trained, lean or stock
 */
public record TrialDescription(
        String experiment,
        String arm,
        Map<String, String> levels,
        long seed,
        Scale scale,
        Map<String, Double> overrides,
        Layers layers) {
    /** Copies the maps, keeping their order. */
    public TrialDescription {
        levels = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        overrides = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
    }

    /** The description of a trial. */
    public static TrialDescription of(Trial trial) {
        ArmKey arm = trial.key().arm();
        Settings settings = trial.settings();
        return new TrialDescription(
                trial.experiment().claim().id(),
                arm.name(),
                arm.levels(),
                trial.key().seed(),
                settings.scale(),
                settings.overrides(),
                settings.layers());
    }

    /** The described trial; {@code experiments} finds an experiment by its claim's id. */
    public Trial trial(Function<String, Experiment<?>> experiments) {
        TrialKey key = new TrialKey(new ArmKey(arm, levels), seed);
        return new Trial(experiments.apply(experiment), key, new Settings(scale, overrides, layers));
    }
}
