package lab.report;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.claim.Claim;
import lab.claim.Published;
import lab.claim.Setting;
import lab.claim.Tuning;
import lab.metric.Trials;
import lab.store.Provenance;
import lab.store.StoredVerdict;
import lab.store.StudyFiles;
import lab.verdict.Tuned;

/**
 * The page of a claim. Its methods are what the template asks for.
 *
 * @param entry the claim, which was run
 * @param verdict what was found
 * @param origin what produced it
 * @param tuning which values were chosen on pilots, a sentence each; none if nothing is tuned
 * @param explored its numbers but for those of pilots
 * @param previous the claim before it; none or one
 * @param next the claim after it; none or one
 */
record ClaimPage(
        Entry entry,
        StoredVerdict verdict,
        Provenance origin,
        List<String> tuning,
        ChartData explored,
        List<Neighbour> previous,
        List<Neighbour> next) {
    /** The page as HTML. */
    static String html(Entry entry, List<Entry> previous, List<Entry> next) {
        Trials all = StudyFiles.readTrials(entry.folder());
        Trials trials = all.only(arm -> !Tuning.isPilot(arm));
        Optional<Tuned> tuned = Tuned.of(entry.experiment(), all);
        Provenance origin = Provenance.read(entry.folder());
        ClaimPage page = new ClaimPage(
                entry,
                entry.verdict().orElseThrow(),
                origin,
                Tuned.words(entry.experiment(), tuned, origin.study().overrides()),
                ChartData.of(entry.experiment(), origin, trials),
                previous.stream().map(Neighbour::of).toList(),
                next.stream().map(Neighbour::of).toList());
        return Template.fill("claim.html", page);
    }

    /** Another claim's page. */
    record Neighbour(String id, String page) {
        static Neighbour of(Entry entry) {
            return new Neighbour(entry.id(), "../" + entry.id() + "/" + Entry.PAGE);
        }
    }

    /** Where it is claimed. */
    record SlideView(String heading, String deck) {}

    /** What a slide prints wrongly. */
    record ErratumView(String slide, String printed, String correct, List<String> found) {
        boolean hasFound() {
            return !found.isEmpty();
        }
    }

    /** A setting and its value. */
    record SettingView(String name, String value, boolean overridden) {}

    String id() {
        return entry.id();
    }

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
        return ReportReadme.capitalized(entry.experiment().topic());
    }

    String sentence() {
        return claim().sentence();
    }

    Badge badge() {
        return entry.badge();
    }

    String studied() {
        return verdict.seeds().size() + (verdict.seeds().size() == 1 ? " seed" : " seeds") + ", scale "
                + verdict.scale();
    }

    String contested() {
        return claim().contested();
    }

    String faults() {
        return entry.faults();
    }

    String source() {
        return claim().source();
    }

    boolean hasSlides() {
        return !slides().isEmpty();
    }

    List<SlideView> slides() {
        return claim().slides().stream()
                .map(slide -> new SlideView(slide.heading(), slide.deck().title()))
                .toList();
    }

    List<FindingView> findings() {
        return verdict.findings().stream().map(FindingView::of).toList();
    }

    /** The chart's numbers, safe inside a script element; empty if nothing was recorded. */
    String chart() {
        return explored.json();
    }

    List<String> chartNotes() {
        return explored.notes();
    }

    List<FigureView> figures() {
        return entry.figures();
    }

    boolean hasMoreFigures() {
        return figures().size() > 1;
    }

    boolean hasPublished() {
        return !published().isEmpty();
    }

    List<Published> published() {
        return entry.experiment().claim().published();
    }

    boolean hasErrata() {
        return !errata().isEmpty();
    }

    List<ErratumView> errata() {
        return claim().errata().stream()
                .map(e -> new ErratumView(e.slide().toString(), e.printed(), e.correct(), entry.asPrinted(e)))
                .toList();
    }

    List<Command> commands() {
        return Command.of(origin);
    }

    boolean hasSettings() {
        return !settings().isEmpty();
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

    boolean hasTuning() {
        return !tuning.isEmpty();
    }

    boolean hasNetworks() {
        return !networks().isEmpty();
    }

    List<NetworkView> networks() {
        return NetworkView.of(origin.networks());
    }

    List<Fact> provenance() {
        return Fact.of(origin);
    }

    List<FigureView.FileView> downloads() {
        Stream<FigureView.FileView> files = Stream.of(
                new FigureView.FileView(StudyFiles.TRIALS, "every recorded value"),
                new FigureView.FileView(StudyFiles.TIMES, "measured times, which no two runs have in common"),
                new FigureView.FileView(StudyFiles.SUMMARY, "the numbers that were judged, an arm a row"),
                new FigureView.FileView(StudyFiles.VERDICT_JSON, "the verdict for machines"),
                new FigureView.FileView(StudyFiles.VERDICT_MARKDOWN, "the verdict as text"),
                new FigureView.FileView(StudyFiles.PROVENANCE, "what produced it"),
                new FigureView.FileView(StudyFiles.CHECKSUMS, "the checksums of all these, for sha256sum"));
        return files.filter(f -> Files.exists(entry.folder().resolve(f.file()))).toList();
    }

    private Claim claim() {
        return entry.claim();
    }
}
