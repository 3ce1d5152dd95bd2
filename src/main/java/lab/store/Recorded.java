package lab.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import lab.error.LabException;

/**
 * What a results folder tells about a claim. A damaged result is told as such, so that it does not keep others from being
 * shown.
 *
 * @param verdict the recorded verdict; empty if the claim was not run, or its result is damaged
 * @param damage why the result cannot be read; empty if it can, or is not there
 * @param files whether its files are as they were written
 */
public record Recorded(Optional<StoredVerdict> verdict, Optional<LabException> damage, Integrity files) {
    /** That of a claim that was not run. */
    public static final Recorded NOTHING = new Recorded(Optional.empty(), Optional.empty(), Integrity.UNKNOWN);

    /** What a folder tells, which may not exist. */
    public static Recorded in(Path folder) {
        return in(folder, Checksums::check);
    }

    /** What a folder tells, whose files {@code check} compares with their checksums. */
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

    /** The same result, in which something turned out to be damaged. */
    public Recorded damaged(LabException why) {
        return new Recorded(Optional.empty(), Optional.of(why), files);
    }

    /** What a user must know of the result in a folder, and what to do; empty if nothing speaks against it. */
    public Optional<String> complaint(Path folder) {
        Optional<String> changed = files.faults().isEmpty()
                ? Optional.empty()
                : Optional.of(folder + " is not as it was written: " + files.words() + "; restore it, or "
                        + Damage.remedy(folder.resolve(StudyFiles.CHECKSUMS)));
        return damage.map(Throwable::getMessage).or(() -> changed);
    }

    /** The outcome in a word, with what is wrong with the files; empty if the claim was not run. */
    public String words() {
        if (damage.isPresent()) {
            return "damaged";
        }
        String outcome = verdict.map(v -> v.outcome().name()).orElse("");
        return outcome.isEmpty() || files.isSound() ? outcome : outcome + " (" + files.words() + ")";
    }
}
