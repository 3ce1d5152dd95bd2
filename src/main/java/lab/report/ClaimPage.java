package lab.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.claim.Experiment;
import lab.claim.SeedBlock;
import lab.claim.Statement.Kind;
import lab.plain.Account;
import lab.plain.Block;
import lab.result.History;
import lab.result.ResultsFolder;
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
 * @param block the claim in plain words
 * @param tuning sentences on the values that the pilots chose; empty if nothing is tuned
 * @param history the verdicts published so far, this one included; empty where they are not shown
 */
public record ClaimPage(
        Experiment<?> experiment, StoredVerdict verdict, Block block, List<String> tuning, History history) {
    /** The page for a verdict, the pilots' choices and the settings that the user overrode, without its history. */
    public static ClaimPage of(
            Experiment<?> experiment, StoredVerdict verdict, Optional<Tuned> tuned, Map<String, Double> overrides) {
        return new ClaimPage(
                experiment,
                verdict,
                Block.of(experiment, verdict, overrides),
                Tuned.words(experiment, tuned, overrides),
                History.NONE);
    }

    /** The page of the claim's result in a folder; empty if the claim was not run or its result is damaged. */
    public static Optional<ClaimPage> recorded(Experiment<?> experiment, ResultsFolder results) {
        return Entry.read(experiment, results).page();
    }

    /** This page with the history of its verdict. */
    public ClaimPage with(History published) {
        return new ClaimPage(experiment, verdict, block, tuning, published);
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
        SeedBlock block = experiment.claim().seeds();
        String numbers = verdict.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return block.why().isEmpty() || !verdict.seeds().contains(block.first())
                ? numbers
                : numbers + " (" + block.why() + ")";
    }

    /** The number of seeds, in words. */
    String studied() {
        return Numbers.count(verdict.seeds().size(), "seed");
    }

    boolean hasTuning() {
        return !tuning.isEmpty();
    }

    List<ClauseView> clauses() {
        Account account = new Account(experiment, verdict);
        return verdict.clauses().stream()
                .map(clause -> new ClauseView(clause, account))
                .toList();
    }

    /** The findings on all expectations, without the premises. */
    List<FindingView> findings() {
        return clauses().stream()
                .flatMap(clause -> clause.findings().stream())
                .filter(finding -> finding.finding().kind() != Kind.PREMISE)
                .toList();
    }

    /** The publication behind the claim, with links. */
    List<Citation> source() {
        return Citation.of(experiment.claim().source());
    }

    /** The conditions of our own experiment, in sentences. */
    List<String> ours() {
        return Stream.concat(
                        Stream.of(block.setup(), experiment.claim().notes().ours())
                                .filter(words -> !words.isEmpty()),
                        tuning.stream())
                .toList();
    }

    /** The verdict in one word. */
    Badge badge() {
        return Badge.of(verdict.outcome());
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
