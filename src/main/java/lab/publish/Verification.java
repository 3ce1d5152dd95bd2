package lab.publish;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import lab.claim.Experiment;
import lab.report.ClaimPage;
import lab.result.Checksums;
import lab.result.History;
import lab.result.Provenance;
import lab.result.StoredVerdict;
import lab.result.StudyFiles;
import lab.result.SummaryCsv;
import lab.verdict.Outcome;

/**
 * A recorded verdict beside the one that its trials give now.
 *
 * @param id the claim's id
 * @param recorded the outcome in the results folder
 * @param found the outcome that the trials give
 * @param difference what differs, in words; empty if nothing does, to the last digit
 */
public record Verification(String id, Outcome recorded, Outcome found, String difference) {
    /** Whether nothing differs: the trials give the recorded verdict, and the files match their checksums. */
    public boolean isSame() {
        return difference.isEmpty();
    }

    /** Judges a result again and compares its files with their checksums; refuses a missing or damaged file. */
    public static Verification of(Experiment<?> experiment, Path folder) {
        StoredVerdict stored = StoredVerdict.read(folder); // first: without it there is nothing to compare
        return of(stored, Evidence.read(experiment, folder), folder);
    }

    /** Like {@link #of(Experiment, Path)}, for trials that have already been judged. */
    static Verification of(Evidence evidence, Path folder) {
        return of(StoredVerdict.read(folder), evidence, folder);
    }

    private static Verification of(StoredVerdict stored, Evidence evidence, Path folder) {
        String content = difference(stored, evidence, folder);
        String files = Checksums.check(folder).words();
        return new Verification(
                evidence.experiment().claim().id(),
                stored.outcome(),
                evidence.verdict().outcome(),
                content.isEmpty() || files.isEmpty() ? content + files : content + "; " + files);
    }

    private static String difference(StoredVerdict stored, Evidence evidence, Path folder) {
        Provenance origin = Provenance.read(folder);
        History history = History.read(folder);
        ClaimPage page = evidence.page(
                        stored.scale(),
                        evidence.trials().seeds(),
                        origin.study().overrides())
                .with(history);
        StoredVerdict found = page.verdict();
        if (stored.outcome() != found.outcome()) {
            return "another outcome";
        }
        if (!stored.outcomes().equals(found.outcomes())) {
            return "another outcome of an expectation";
        }
        if (!sameChoice(evidence, origin)) {
            return "another value chosen on the pilots";
        }
        return Stream.of(
                        found.isIn(folder) ? "" : StudyFiles.VERDICT_JSON,
                        page.isIn(folder) ? "" : StudyFiles.VERDICT_MARKDOWN,
                        SummaryCsv.areIn(folder.resolve(StudyFiles.SUMMARY), evidence.summaries())
                                ? ""
                                : StudyFiles.SUMMARY,
                        history.endsWith(found, folder) ? "" : StudyFiles.HISTORY)
                .filter(name -> !name.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .map(names -> "other numbers or words in " + names)
                .orElse("");
    }

    /** Whether the trials were run at the values that the pilots choose. */
    private static boolean sameChoice(Evidence evidence, Provenance origin) {
        return evidence.tuned()
                .map(tuned -> origin.study()
                        .tuned()
                        .map(Provenance.Tuned::chosen)
                        .equals(Optional.of(Provenance.Tuned.named(tuned.chosen()))))
                .orElse(true);
    }
}
