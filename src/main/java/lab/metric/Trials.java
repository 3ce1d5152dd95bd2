package lab.metric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The finished trials of a study, in the order of arms and seeds.
 *
 * @param recordings what each trial recorded
 */
public record Trials(Map<TrialKey, Recording> recordings) {
    /** Copies the map, keeping its order. */
    public Trials {
        recordings = Collections.unmodifiableMap(new LinkedHashMap<>(recordings));
    }

    /** The arms in order. */
    public List<ArmKey> arms() {
        return recordings.keySet().stream().map(TrialKey::arm).distinct().toList();
    }

    /** The seeds in order. */
    public List<Long> seeds() {
        return recordings.keySet().stream().map(TrialKey::seed).distinct().toList();
    }

    /** Returns only the trials of arms that pass. */
    public Trials only(Predicate<ArmKey> arms) {
        Map<TrialKey, Recording> kept = new LinkedHashMap<>(recordings);
        kept.keySet().removeIf(key -> !arms.test(key.arm()));
        return new Trials(kept);
    }

    /** Returns the same trials with only the samples that pass. */
    public Trials recorded(Predicate<Sample> wanted) {
        return map((key, recording) -> recording.only(wanted));
    }

    /** Returns the same trials with only the samples that pass, by their trial. */
    public Trials recorded(BiPredicate<TrialKey, Sample> wanted) {
        return map((key, recording) -> recording.only(sample -> wanted.test(key, sample)));
    }

    /** Returns the same trials with the other's samples of them added. */
    public Trials and(Trials other) {
        return map((key, recording) -> Optional.ofNullable(other.recordings.get(key))
                .map(recording::and)
                .orElse(recording));
    }

    private Trials map(BiFunction<TrialKey, Recording, Recording> change) {
        Map<TrialKey, Recording> changed = new LinkedHashMap<>();
        recordings.forEach((key, recording) -> changed.put(key, change.apply(key, recording)));
        return new Trials(changed);
    }

    /** One trial, with access to its peers. */
    public Observed observed(ArmKey arm, long seed) {
        return new Observed(this, new TrialKey(arm, seed));
    }

    boolean has(TrialKey key) {
        return recordings.containsKey(key);
    }

    /** What a trial recorded. */
    Recording recording(TrialKey key) {
        Recording recording = recordings.get(key);
        if (recording == null) {
            throw new IllegalStateException("There is no trial '" + key + "'; the study has " + arms() + " with seeds "
                    + seeds() + ". Run it again with `--overwrite`.");
        }
        return recording;
    }

    /** The value of a summary in every seed, in the order of {@link #seeds()}. */
    public double[] values(Summary summary, ArmKey arm) {
        return seeds().stream()
                .mapToDouble(seed -> summary.of(observed(arm, seed)))
                .toArray();
    }
}
