package lab.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lab.claim.Experiment;
import lab.error.LabException;
import lab.store.Provenance;
import lab.store.ProvenanceJson;
import lab.store.StoredVerdict;
import lab.store.StudyFiles;
import lab.store.VerdictJson;
import lab.verdict.Finding;
import lab.verdict.Outcome;

/**
 * A recorded verdict beside what its trials say now.
 *
 * @param id the claim's id
 * @param recorded the outcome in the results folder
 * @param found the outcome that the trials give
 * @param difference what differs, in words; empty if nothing does, down to the last digit
 */
public record Verification(String id, Outcome recorded, Outcome found, String difference) {
    /** Whether the recorded verdict is the one that the trials give. */
    public boolean isSame() {
        return difference.isEmpty();
    }

    /** Judges a result again; a missing or damaged file is refused. */
    public static Verification of(Experiment<?> experiment, Path folder) {
        Path file = folder.resolve(StudyFiles.VERDICT_JSON);
        StoredVerdict stored = VerdictJson.read(file);
        Evidence evidence = Evidence.read(experiment, folder);
        return new Verification(
                experiment.claim().id(),
                stored.outcome(),
                evidence.verdict().outcome(),
                difference(stored, evidence, file));
    }

    private static String difference(StoredVerdict stored, Evidence evidence, Path file) {
        if (stored.outcome() != evidence.verdict().outcome()) {
            return "another outcome";
        }
        if (!outcomes(stored).equals(outcomes(evidence))) {
            return "another outcome of an expectation";
        }
        if (!sameChoice(evidence, file.resolveSibling(StudyFiles.PROVENANCE))) {
            return "another value chosen on the pilots";
        }
        return sameText(stored, evidence, file) ? "" : "other numbers or words in " + StudyFiles.VERDICT_JSON;
    }

    /** Whether the trials were run at the values that the pilots tell. */
    private static boolean sameChoice(Evidence evidence, Path provenance) {
        return evidence.tuned()
                .map(tuned -> ProvenanceJson.read(provenance)
                        .study()
                        .tuned()
                        .map(Provenance.Tuned::chosen)
                        .equals(Optional.of(Provenance.Tuned.named(tuned.chosen()))))
                .orElse(true);
    }

    private static List<Outcome> outcomes(StoredVerdict stored) {
        return stored.findings().stream()
                .map(StoredVerdict.StoredFinding::outcome)
                .toList();
    }

    private static List<Outcome> outcomes(Evidence evidence) {
        return evidence.verdict().findings().stream().map(Finding::outcome).toList();
    }

    private static boolean sameText(StoredVerdict stored, Evidence evidence, Path file) {
        try {
            Path again = Files.createTempFile("lab-verdict", ".json");
            try {
                VerdictJson.write(
                        evidence.experiment().claim(),
                        stored.scale(),
                        evidence.trials().seeds(),
                        evidence.verdict(),
                        again);
                return Files.mismatch(file, again) < 0;
            } finally {
                Files.delete(again);
            }
        } catch (IOException e) {
            throw LabException.unavailable(
                    "Cannot compare " + file + " (" + e + "); check that the temporary folder is writable.", e);
        }
    }
}
