package lab.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lab.claim.Claim;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Published;
import lab.claim.Scale;
import lab.claim.Slide;
import lab.text.Numbers;
import lab.verdict.Finding;
import lab.verdict.Tuned;
import lab.verdict.Verdict;

/** A verdict for people. Every text of an experiment is escaped, so that none can change the page. */
public final class VerdictMarkdown {
    private VerdictMarkdown() {}

    /** Writes the verdict on an experiment's claim, with links to the figures beside the file. */
    public static void write(StudyResult result, Path file) {
        Experiment<?> experiment = result.experiment();
        List<String> tuning = Tuned.words(
                experiment,
                Tuned.of(experiment, result.trials()),
                result.settings().overrides());
        TextFile.write(file, text(experiment, result.settings().scale(), result.seeds(), tuning, result.verdict()));
    }

    /** Whether a file holds this verdict, to the byte; {@code tuning} says what was tuned, a sentence each. */
    public static boolean isIn(
            Path file, Experiment<?> experiment, Scale scale, List<Long> seeds, List<String> tuning, Verdict verdict) {
        return TextFile.holds(file, text(experiment, scale, seeds, tuning, verdict));
    }

    static String text(Experiment<?> experiment, Scale scale, List<Long> seeds, List<String> tuning, Verdict verdict) {
        Claim claim = experiment.claim();
        List<String> sections = new ArrayList<>();
        sections.add("# " + Markdown.escape(claim.sentence()) + "\n");
        sections.add(origin(claim));
        sections.add("**" + verdict.outcome() + "** at scale " + scale + " with seeds "
                + seeds.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".\n");
        sections.add(tuning.isEmpty() ? "" : "Tuning: " + Markdown.escape(String.join(" ", tuning)) + "\n");
        sections.add(contested(claim));
        sections.add(findings(verdict.findings()));
        sections.add(effects(seeds, verdict));
        sections.add(experiment.figures().stream().map(VerdictMarkdown::image).collect(Collectors.joining("\n")));
        sections.add(errata(claim));
        sections.add(published(experiment.claim().published()));
        return sections.stream().filter(section -> !section.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String origin(Claim claim) {
        String slides = claim.slides().stream().map(VerdictMarkdown::slide).collect(Collectors.joining());
        return slides + (claim.source().isEmpty() ? "" : "- Source: " + Markdown.escape(claim.source()) + "\n");
    }

    private static String slide(Slide slide) {
        return "- Slide: " + Markdown.escape(slide.deck().title()) + " ("
                + Markdown.escape(slide.deck().key()) + "), \"" + Markdown.escape(slide.heading()) + "\"\n";
    }

    private static String contested(Claim claim) {
        return claim.contested().isEmpty() ? "" : "Contested: " + Markdown.escape(claim.contested()) + "\n";
    }

    private static String findings(List<Finding> findings) {
        StringBuilder items = new StringBuilder();
        for (Finding f : findings) {
            items.append("- **").append(f.outcome()).append("** ");
            items.append(Markdown.escape(f.expectation().describe())).append(". ");
            items.append(Markdown.escape(f.words())).append(' ');
            items.append(Markdown.escape(f.refutedBy())).append('\n');
        }
        return items.toString();
    }

    private static String image(Figure figure) {
        return "![" + Markdown.escape(figure.title()) + "](" + figure.slug() + ".png)\n";
    }

    private static String effects(List<Long> seeds, Verdict verdict) {
        if (verdict.findings().isEmpty()) {
            return "";
        }
        List<String> header = new ArrayList<>(List.of("Seed"));
        verdict.findings().forEach(f -> header.add(Markdown.escape(f.effect() + ": " + arms(f))));
        List<Map<Long, String>> columns =
                verdict.findings().stream().map(VerdictMarkdown::column).toList();
        return "## Effect in each seed\n\n"
                + Markdown.table(
                        header, seeds.stream().map(s -> row(s, columns)).toList());
    }

    private static String arms(Finding finding) {
        return finding.expectation().arms().stream().map(arm -> "[" + arm + "]").collect(Collectors.joining(", "));
    }

    private static Map<Long, String> column(Finding finding) {
        Map<Long, String> effects = new TreeMap<>();
        for (int i = 0; i < finding.seeds().size(); i++) {
            effects.put(finding.seeds().get(i), Numbers.brief(finding.effects().get(i)));
        }
        return effects;
    }

    private static List<String> row(long seed, List<Map<Long, String>> columns) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(seed)));
        columns.forEach(column -> cells.add(column.getOrDefault(seed, "")));
        return cells;
    }

    private static String errata(Claim claim) {
        return claim.errata().isEmpty()
                ? ""
                : "## Errata of the slides\n\n"
                        + claim.errata().stream()
                                .map(e -> "- " + Markdown.erratum(e) + "\n")
                                .collect(Collectors.joining());
    }

    private static String published(List<Published> published) {
        return published.isEmpty()
                ? ""
                : "## Published beside ours\n\n"
                        + Markdown.table(
                                List.of("Source", "Set-up", "Figure"),
                                published.stream().map(VerdictMarkdown::row).toList());
    }

    private static List<String> row(Published published) {
        return List.of(
                Markdown.escape(published.source()),
                Markdown.escape(published.setup()),
                Markdown.escape(published.figure()) + (published.transcribed() ? " (transcribed)" : ""));
    }
}
