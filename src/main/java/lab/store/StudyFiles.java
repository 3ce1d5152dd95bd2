package lab.store;

import java.nio.file.Path;
import lab.claim.Scale;

/** The files of a results folder but for its figures, which whoever draws them puts beside these. */
public final class StudyFiles {
    /** Every recorded value. */
    public static final String TRIALS = "trials.csv";
    /** Every summary of every arm. */
    public static final String SUMMARY = "summary.csv";
    /** The verdict for machines. */
    public static final String VERDICT_JSON = "verdict.json";
    /** The verdict for people. */
    public static final String VERDICT_MARKDOWN = "verdict.md";
    /** What produced the result. */
    public static final String PROVENANCE = "provenance.json";

    private StudyFiles() {}

    /** Writes them into a folder that exists. */
    public static void write(StudyResult result, Path folder) {
        Scale scale = result.settings().scale();
        TrialsCsv.write(result.trials(), folder.resolve(TRIALS));
        SummaryCsv.write(result.summaries(), folder.resolve(SUMMARY));
        VerdictJson.write(
                result.experiment().claim(), scale, result.seeds(), result.verdict(), folder.resolve(VERDICT_JSON));
        VerdictMarkdown.write(result, folder.resolve(VERDICT_MARKDOWN));
        ProvenanceJson.write(result.provenance(), folder.resolve(PROVENANCE));
    }
}
