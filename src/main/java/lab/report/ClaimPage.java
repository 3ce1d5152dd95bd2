package lab.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lab.claim.Experiment;
import lab.result.History;
import lab.result.StoredVerdict;
import lab.result.StudyFiles;
import lab.result.TextFile;
import lab.text.Numbers;
import lab.verdict.Tuned;

/**
 * A judged claim as text: for {@code verdict.md}, its page for a browser and the terminal after a run. The templates call
 * its methods.
 *
 * @param experiment the experiment
 * @param verdict the recorded verdict
 * @param tuning sentences on the values that the pilots chose; empty if nothing is tuned
 * @param history the verdicts published so far, this one included; empty where they are not shown
 */
public record ClaimPage(Experiment<?> experiment, StoredVerdict verdict, List<String> tuning, History history) {
    /** The page for a verdict, the pilots' choices and the settings that the user overrode, without its history. */
    public static ClaimPage of(
            Experiment<?> experiment, StoredVerdict verdict, Optional<Tuned> tuned, Map<String, Double> overrides) {
        return new ClaimPage(experiment, verdict, Tuned.words(experiment, tuned, overrides), History.NONE);
    }

    /** This page with the history of its verdict. */
    public ClaimPage with(History published) {
        return new ClaimPage(experiment, verdict, tuning, published);
    }

    /** The verdict as Markdown for readers, with links to the figures beside the file. */
    String markdown() {
        return Template.markdown("claim.md", this);
    }

    /** Writes {@code verdict.md} into a folder. */
    public void write(Path folder) {
        TextFile.write(folder.resolve(StudyFiles.VERDICT_MARKDOWN), markdown());
    }

    /** Whether the {@code verdict.md} in a folder has exactly this text, byte for byte. */
    public boolean isIn(Path folder) {
        return TextFile.holds(folder.resolve(StudyFiles.VERDICT_MARKDOWN), markdown());
    }

    /** The verdict for a terminal. */
    public String text() {
        return Template.text("claim.txt", this);
    }

    String seeds() {
        return verdict.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The number of seeds, in words. */
    String studied() {
        return Numbers.count(verdict.seeds().size(), "seed");
    }

    boolean hasTuning() {
        return !tuning.isEmpty();
    }

    List<ClauseView> clauses() {
        return verdict.clauses().stream().map(ClauseView::new).toList();
    }

    /** The findings on all expectations, without the premises. */
    List<FindingView> findings() {
        return verdict.findings().stream()
                .map(finding -> new FindingView(finding, "", true))
                .toList();
    }

    /** The effects of every seed, with one column per finding. */
    List<SeedRow> rows() {
        return verdict.seeds().stream()
                .map(seed -> new SeedRow(
                        seed,
                        verdict.findings().stream()
                                .map(finding -> effect(finding, seed))
                                .toList()))
                .toList();
    }

    private static String effect(StoredVerdict.StoredFinding finding, long seed) {
        Double effect = finding.effects().get(String.valueOf(seed));
        return effect == null ? "" : Numbers.brief(effect);
    }

    /** The effects of one seed; a cell is empty where it has none. */
    record SeedRow(long seed, List<String> cells) {}
}
