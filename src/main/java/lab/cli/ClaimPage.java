package lab.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Experiment;
import lab.claim.Published;
import lab.claim.Scale;
import lab.claim.Setting;
import lab.claim.Tuning;
import lab.metric.ArmKey;

/**
 * A claim in full, for a reader at a terminal.
 *
 * @param experiment the experiment
 * @param scales the scales whose values are shown
 */
record ClaimPage(Experiment<?> experiment, List<Scale> scales) {
    void print(PrintWriter out) {
        Claim claim = experiment.claim();
        out.println(claim.id() + " (" + experiment.topic() + ", tier " + claim.tier() + ")");
        out.println(claim.sentence());
        section(out, "Slides", claim.slides().stream().map(slide -> slide.toString()));
        section(out, "Source", Stream.of(claim.source()));
        section(out, "Contested", Stream.of(claim.contested()));
        arms(out);
        settings(out);
        section(out, "Tuned", experiment.tuning().stream().map(Tuning::describe));
        section(out, "Expected", experiment.expectations().stream().map(expectation -> expectation.describe()));
        section(out, "Figures", experiment.figures().stream().map(figure -> figure.title()));
        section(out, "Published", experiment.claim().published().stream().map(ClaimPage::published));
        section(out, "Errata of the slides", claim.errata().stream().map(ClaimPage::erratum));
    }

    private static void section(PrintWriter out, String heading, Stream<String> lines) {
        List<String> kept = lines.filter(line -> !line.isEmpty()).toList();
        if (!kept.isEmpty()) {
            out.println();
            out.println(heading + ":");
            kept.forEach(line -> out.println("  " + line));
        }
    }

    private void arms(PrintWriter out) {
        List<ArmKey> arms =
                experiment.arms().stream().map(Arm::key).map(ArmKey.class::cast).toList();
        List<String> factors = arms.stream()
                .flatMap(arm -> arm.levels().keySet().stream())
                .distinct()
                .toList();
        Table table = new Table(row("  ARM", factors));
        arms.forEach(arm -> table.row(
                row("  " + arm.name(), factors.stream().map(arm::level).toList())));
        out.println();
        out.println("Arms (the first is the baseline):");
        table.print(out, Integer.MAX_VALUE);
    }

    private void settings(PrintWriter out) {
        if (experiment.settings().isEmpty()) {
            return;
        }
        Table table = new Table(
                settingRow("  SETTING", scales.stream().map(Scale::name).toList(), "ALLOWED"));
        for (Setting setting : experiment.settings()) {
            List<String> values = scales.stream()
                    .map(scale -> Setting.format(setting.at(scale)))
                    .toList();
            table.row(settingRow("  " + setting.name(), values, allowed(setting)));
        }
        out.println();
        out.println("Settings (change one with `lab run " + experiment.claim().id() + " --set name=value`):");
        table.print(out, Integer.MAX_VALUE);
    }

    private static String allowed(Setting setting) {
        return Setting.format(setting.low()) + " to " + Setting.format(setting.high())
                + (setting.whole() ? ", whole" : "");
    }

    private static String published(Published published) {
        return published.source() + " (" + published.setup() + "): " + published.figure()
                + (published.transcribed() ? " (transcribed)" : "");
    }

    private static String erratum(Claim.Erratum erratum) {
        return erratum.slide() + ": printed \"" + erratum.printed() + "\"; correct: " + erratum.correct();
    }

    private static String[] row(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toArray(String[]::new);
    }

    private static String[] settingRow(String first, List<String> values, String last) {
        return Stream.concat(Stream.concat(Stream.of(first), values.stream()), Stream.of(last))
                .toArray(String[]::new);
    }
}
