package lab.publish;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lab.claim.Claim;
import lab.claim.Experiment;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.claim.Tuning;
import lab.error.LabException;
import lab.figure.FigureStyle;
import lab.figure.Figures;
import lab.figure.Format;
import lab.metric.Trials;
import lab.report.ClaimPage;
import lab.result.StoredVerdict;
import lab.result.StudyFiles;
import lab.verdict.Judge;
import lab.verdict.Power;
import lab.verdict.Summaries;
import lab.verdict.SummaryRow;
import lab.verdict.Tuned;
import lab.verdict.Verdict;

/**
 * The trials of a results folder and the verdict on them. A run judges and draws from the files that it has just written, so
 * later readers of the files get the same verdict and the same figures.
 *
 * @param experiment the experiment
 * @param file the trials' file
 * @param trials its trials, without the pilots
 * @param tuned the pilots' choices; empty if there are none
 * @param verdict the verdict
 */
public record Evidence(Experiment<?> experiment, Path file, Trials trials, Optional<Tuned> tuned, Verdict verdict) {
    /**
     * Reads and judges the trials of a results folder.
     *
     * @throws LabException when the file is missing, damaged, or does not hold what the experiment asks for
     */
    public static Evidence read(Experiment<?> experiment, Path folder) {
        return of(experiment, StudyFiles.readTrials(folder), folder);
    }

    /** Judges trials that a results folder holds byte for byte; {@code all} includes the pilots. */
    static Evidence of(Experiment<?> experiment, Trials all, Path folder) {
        Path file = folder.resolve(StudyFiles.TRIALS);
        Trials trials = all.only(arm -> !Tuning.isPilot(arm));
        Optional<Tuned> tuned = StudyFiles.fitting(experiment.claim(), file, () -> Tuned.of(experiment, all));
        Verdict verdict = StudyFiles.fitting(experiment.claim(), file, () -> Judge.judge(experiment.clauses(), trials));
        return new Evidence(experiment, file, trials, tuned, verdict);
    }

    /** The same evidence in another folder, to which its files were moved. */
    Evidence in(Path folder) {
        return new Evidence(experiment, folder.resolve(StudyFiles.TRIALS), trials, tuned, verdict);
    }

    /** The text of the verdict, for the settings and seeds of the run. */
    public ClaimPage page(Settings settings, List<Long> seeds) {
        return page(settings.scale(), seeds, settings.overrides());
    }

    ClaimPage page(Scale scale, List<Long> seeds, Map<String, Double> overrides) {
        StoredVerdict stored = StoredVerdict.of(experiment.claim(), scale, seeds, verdict)
                .with(Power.wouldDecide(verdict, experiment.clauses(), trials));
        return ClaimPage.of(experiment, stored, tuned, overrides);
    }

    /** The summaries that the verdict rests on. */
    List<SummaryRow> summaries() {
        return Summaries.of(experiment.expectations(), trials);
    }

    /** Draws the experiment's figures into a folder, in the published style, and returns their file names. */
    public List<String> draw(Set<Format> formats, Path folder) {
        return draw(formats, folder, FigureStyle.PUBLISHED);
    }

    /** Draws the experiment's figures into a folder, in any style, and returns their file names. */
    public List<String> draw(Set<Format> formats, Path folder, FigureStyle style) {
        Claim claim = experiment.claim();
        return StudyFiles.fitting(
                claim,
                file,
                () -> new Figures(claim, experiment.figures(), trials, tuned, verdict).draw(formats, folder, style));
    }
}
