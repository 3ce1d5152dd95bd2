package lab.result;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import lab.error.LabException;

/**
 * The recorded result of a claim, as found in a results folder. Damage is reported here instead of thrown, so that a damaged
 * result does not keep others from being shown.
 *
 * @param verdict the recorded verdict; empty if the claim was not run or its result is damaged
 * @param damage why the result cannot be read; empty if it can, or if there is none
 * @param files whether its files are as they were written
 */
public record Recorded(Optional<StoredVerdict> verdict, Optional<LabException> damage, Integrity files) {
    /** The record of a claim that was not run. */
    public static final Recorded NOTHING = new Recorded(Optional.empty(), Optional.empty(), Integrity.UNKNOWN);

    /** Reads a result from a folder, which may not exist. */
    public static Recorded in(Path folder) {
        return in(folder, Checksums::check);
    }

    /** Reads a result from a folder; {@code check} compares its files with their checksums. */
    public static Recorded in(Path folder, Function<Path, Integrity> check) {
        if (!StudyFiles.areIn(folder)) {
            return NOTHING;
        }
        try {
            StoredVerdict verdict = StoredVerdict.read(folder);
            return new Recorded(Optional.of(verdict), Optional.empty(), check.apply(folder));
        } catch (LabException e) {
            return NOTHING.damaged(e);
        }
    }

    /** This result, marked as damaged. */
    public Recorded damaged(LabException why) {
        return new Recorded(Optional.empty(), Optional.of(why), files);
    }

    /** A warning about the result in a folder, with the remedy; empty if there is nothing to warn of. */
    public Optional<String> complaint(Path folder) {
        Optional<String> changed = files.faults().isEmpty()
                ? Optional.empty()
                : Optional.of(folder + " is not as it was written: " + files.words() + "; restore it, or "
                        + Damage.remedy(folder.resolve(StudyFiles.CHECKSUMS)));
        return damage.map(Throwable::getMessage).or(() -> changed);
    }

    /** The outcome in a word, with any faults of the files; empty if the claim was not run. */
    public String words() {
        if (damage.isPresent()) {
            return "damaged";
        }
        String outcome = verdict.map(v -> v.outcome().name()).orElse("");
        return outcome.isEmpty() || files.isSound() ? outcome : outcome + " (" + files.words() + ")";
    }
}
