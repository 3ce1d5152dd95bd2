package lab.report;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lab.claim.Setting;
import lab.result.Provenance;
import lab.result.StudyFiles;
import lab.result.Twin;
import lab.text.Numbers;

/**
 * The page of a claim for a browser. The template calls its methods.
 *
 * @param entry the claim, which was run and whose details were read
 * @param claimPage what every page about a judged claim says
 * @param origin what produced the result
 * @param explored its numbers
 * @param previous the claim before it; none or one
 * @param next the claim after it; none or one
 */
record ResultPage(
        Entry entry,
        ClaimPage claimPage,
        Provenance origin,
        ChartData explored,
        List<Entry> previous,
        List<Entry> next) {
    /** The page as HTML. */
    static String html(Entry entry, List<Entry> previous, List<Entry> next) {
        Entry.Details details = entry.details().orElseThrow();
        ClaimPage page = entry.page().orElseThrow();
        return Template.html(
                "claim.html", new ResultPage(entry, page, details.origin(), details.explored(), previous, next));
    }

    /** A setting and its value. */
    record SettingView(String name, String value, boolean overridden) {}

    String style() {
        return Resource.text("report.css") + Resource.text("/lab/web/uPlot.min.css");
    }

    String early() {
        return Resource.text("early.js");
    }

    String library() {
        return Resource.text("/lab/web/uPlot.iife.min.js");
    }

    String script() {
        return Resource.text("common.js") + Resource.text("numbers.js") + Resource.text("claim.js");
    }

    String policy() {
        return Resource.policy(early(), library(), script());
    }

    String topic() {
        return IndexPage.capitalized(entry.topic());
    }

    /** The findings, in which terms can be opened. */
    List<String> saw() {
        return claimPage.block().saw().stream().map(Glossary::marked).toList();
    }

    /** What we did, in which terms can be opened. */
    String did() {
        return Glossary.marked(claimPage.block().did());
    }

    /** Why this verdict, in which terms can be opened. */
    String why() {
        return Glossary.marked(claimPage.block().why());
    }

    /** The explanations that terms open. */
    List<Glossary.Term> terms() {
        return Glossary.terms();
    }

    /** The figure at the top; none or one. */
    List<FigureView> leading() {
        return entry.figures().stream().limit(1).toList();
    }

    List<FigureView> others() {
        return entry.figures().stream().skip(1).toList();
    }

    List<Command> commands() {
        return Command.of(entry.experiment(), origin);
    }

    List<SettingView> settings() {
        return origin.study().settings().stream()
                .map(s -> new SettingView(s.name(), value(s), s.overridden()))
                .toList();
    }

    private String value(Provenance.SettingValue setting) {
        String value = Setting.format(setting.value());
        boolean tuned = origin.study()
                .tuned()
                .filter(t -> t.setting().equals(setting.name()))
                .isPresent();
        return tuned ? "tuned; " + value + " where it is not" : value;
    }

    List<NetworkView> networks() {
        return NetworkView.of(origin.networks());
    }

    String layers() {
        return origin.study().layers().name().toLowerCase(Locale.ROOT);
    }

    /** Whether the code differed from the commit, in words. */
    String changes() {
        return origin.code()
                .git()
                .dirty()
                .map(dirty -> dirty ? " with changes that were not committed" : "")
                .orElse(" (whether it was changed is unknown)");
    }

    String trainingTime() {
        return Numbers.brief(
                origin.wallSeconds().values().stream().mapToDouble(s -> s).sum());
    }

    /** What the same training in PyTorch showed. */
    List<TwinView> twin() {
        return entry.details().orElseThrow().twin().findings().stream()
                .map(TwinView::of)
                .toList();
    }

    /** A finding of the twin. */
    record TwinView(String clause, String regime, String quantity, String found, String outcome) {
        static TwinView of(Twin.Row row) {
            String seeds = row.get("holding") + " of " + row.get("seeds") + " seeds";
            return new TwinView(
                    row.get("clause"),
                    row.get("regime"),
                    row.get("quantity"),
                    row.get("median") + " (" + row.get("low") + " to " + row.get("high") + "), in " + seeds,
                    row.get("outcome"));
        }
    }

    List<FigureView.FileView> downloads() {
        Stream<FigureView.FileView> files = Stream.of(
                new FigureView.FileView(StudyFiles.TRIALS, "every recorded value"),
                new FigureView.FileView(StudyFiles.TIMES, "measured times, which no two runs have in common"),
                new FigureView.FileView(StudyFiles.SUMMARY, "the numbers that were judged, an arm a row"),
                new FigureView.FileView(StudyFiles.VERDICT_JSON, "the verdict for machines"),
                new FigureView.FileView(StudyFiles.VERDICT_MARKDOWN, "the verdict as text"),
                new FigureView.FileView(StudyFiles.HISTORY, "the published verdicts so far"),
                new FigureView.FileView(StudyFiles.TWIN, "the same in PyTorch"),
                new FigureView.FileView(StudyFiles.PROVENANCE, "what produced it"),
                new FigureView.FileView(StudyFiles.CHECKSUMS, "the checksums of all these, for sha256sum"));
        return files.filter(f -> Files.exists(entry.folder().resolve(f.file()))).toList();
    }
}
