package lab.report;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lab.claim.Claim;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.store.Markdown;
import lab.store.Recorded;
import lab.store.ResultsFolder;
import lab.store.StoredVerdict;
import lab.verdict.Outcome;

/**
 * A Markdown table of claims with their verdicts, in the order of the syllabus.
 *
 * @param results where the results are
 * @param prefix path from the page to the results, empty or ending in {@code /}
 */
public record VerdictTable(ResultsFolder results, String prefix) {
    private static final List<String> HEADER = List.of("Claim", "Verdict", "Effect", "Seeds", "Figure");
    private static final int THUMBNAIL_WIDTH = 240; // pixels

    /** The table of these experiments; claims without result are listed as not run. */
    public String of(List<Experiment<?>> experiments) {
        return Markdown.table(HEADER, experiments.stream().map(this::row).toList());
    }

    private List<String> row(Experiment<?> experiment) {
        Claim claim = experiment.claim();
        String words = "<br>" + Markdown.escape(claim.sentence());
        Recorded recorded = Recorded.in(results.folder(claim.id()));
        if (recorded.damage().isPresent()) {
            return List.of("`" + claim.id() + "`" + words, "damaged", "", "", "");
        }
        return recorded.verdict()
                .map(verdict -> List.of(
                        link(claim) + words,
                        badge(claim, verdict.outcome(), recorded.files().words()),
                        Markdown.escape(effect(verdict)),
                        seeds(verdict),
                        thumbnail(experiment).orElse("")))
                .orElseGet(() -> List.of("`" + claim.id() + "`" + words, "not run", "", "", ""));
    }

    private String link(Claim claim) {
        return "[" + claim.id() + "](" + prefix + claim.id() + "/)";
    }

    private static String badge(Claim claim, Outcome outcome, String faults) {
        return "**" + outcome + "**" + (claim.contested().isEmpty() ? "" : " (contested)")
                + (faults.isEmpty() ? "" : " (" + Markdown.escape(faults) + ")");
    }

    /** The line of the first expectation that decided the outcome. */
    static String effect(StoredVerdict verdict) {
        return verdict.findings().stream()
                .filter(finding -> finding.outcome() == verdict.outcome())
                .findFirst()
                .map(StoredVerdict.StoredFinding::line)
                .orElse("");
    }

    private static String seeds(StoredVerdict verdict) {
        return verdict.seeds().size() + " (" + verdict.scale() + ")";
    }

    private Optional<String> thumbnail(Experiment<?> experiment) {
        String id = experiment.claim().id();
        return experiment.figures().stream()
                .filter(figure -> Files.exists(results.folder(id).resolve(file(figure))))
                .findFirst()
                .map(figure -> "<a href=\"" + prefix + id + "/\"><img src=\"" + prefix + id + "/" + file(figure)
                        + "\" width=\"" + THUMBNAIL_WIDTH + "\" alt=\"" + Markdown.attribute(figure.title())
                        + "\"></a>");
    }

    private static String file(Figure figure) {
        return figure.slug() + ".png";
    }

    /** The experiments of a tier, in order. */
    public static List<Experiment<?>> ofTier(List<Experiment<?>> syllabus, int tier) {
        return syllabus.stream()
                .filter(experiment -> experiment.claim().tier() == tier)
                .collect(Collectors.toUnmodifiableList());
    }
}
