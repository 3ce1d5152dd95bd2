package lab.result;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lab.claim.Claim;
import lab.error.LabException;
import lab.metric.Sample;
import lab.metric.Trials;

/** The files of a result's folder, without the figures; the code that draws those adds them. */
public final class StudyFiles {
    /** Every recorded value except measured times: two identical runs write the same bytes. */
    public static final String TRIALS = "trials.csv";
    /** Measured times in the same columns, if the study records any. These differ from run to run. */
    public static final String TIMES = "times.csv";
    /** Every summary of every arm. */
    public static final String SUMMARY = "summary.csv";
    /** The verdict as data for programs. */
    public static final String VERDICT_JSON = "verdict.json";
    /** The verdict as text for readers. */
    public static final String VERDICT_MARKDOWN = "verdict.md";
    /** The published verdicts, a line each, carried over from result to result. */
    public static final String HISTORY = "history.csv";
    /** What another program found; in results that it was asked about. */
    public static final String TWIN = "twin.csv";
    /** What produced the result: code, machine, settings. */
    public static final String PROVENANCE = "provenance.json";
    /** The checksums of all files of the result. */
    public static final String CHECKSUMS = "SHA256SUMS";

    /** The files that are read or shown, without the checksums. */
    static final List<String> NAMES =
            List.of(TRIALS, TIMES, SUMMARY, VERDICT_JSON, VERDICT_MARKDOWN, HISTORY, TWIN, PROVENANCE);

    private static final List<String> MARKS = List.of(VERDICT_JSON, PROVENANCE);

    private StudyFiles() {}

    /** Whether a folder holds a result or remains of one. */
    public static boolean areIn(Path folder) {
        return Files.isDirectory(folder) && MARKS.stream().anyMatch(name -> !Files.notExists(folder.resolve(name)));
    }

    /** Writes a study's trials into an existing folder. */
    public static void writeTrials(Trials trials, Path folder) {
        tables(trials).forEach((name, table) -> TrialsCsv.write(table, folder.resolve(name)));
    }

    /** Reads a study's trials; refuses a missing or damaged file with the remedy. */
    public static Trials readTrials(Path folder) {
        Trials trials = TrialsCsv.read(folder.resolve(TRIALS));
        Path times = folder.resolve(TIMES);
        return Files.exists(times) ? trials.and(TrialsCsv.read(times)) : trials;
    }

    /** Uses the trials of a file; refuses those that do not hold what the claim asks for, with the remedy. */
    public static <T> T fitting(Claim claim, Path file, Supplier<T> use) {
        try {
            return use.get();
        } catch (IllegalStateException e) {
            throw LabException.unavailable(
                    file + " does not fit the experiment '" + claim.id() + "': " + e.getMessage()
                            + " If the experiment or the file was changed, run it again: ./lab run " + claim.id()
                            + " --overwrite",
                    e);
        }
    }

    /** Whether a folder holds exactly these trials, byte for byte. */
    public static boolean holdsTrials(Trials trials, Path folder) {
        return tables(trials).entrySet().stream().allMatch(table -> {
            Path file = folder.resolve(table.getKey());
            return Files.exists(file) && TextFile.holds(file, TrialsCsv.text(table.getValue()));
        });
    }

    private static Map<String, Trials> tables(Trials trials) {
        Map<String, Trials> tables = new LinkedHashMap<>();
        tables.put(TRIALS, trials.recorded(sample -> !sample.isTime()));
        Trials times = trials.recorded(Sample::isTime);
        if (times.recordings().values().stream()
                .anyMatch(recording -> !recording.samples().isEmpty())) {
            tables.put(TIMES, times);
        }
        return tables;
    }
}
