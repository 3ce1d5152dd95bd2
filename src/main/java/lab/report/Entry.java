package lab.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.claim.Claim;
import lab.claim.Expectation;
import lab.claim.Experiment;
import lab.claim.Statement.Kind;
import lab.claim.Tuning;
import lab.error.LabException;
import lab.metric.Trials;
import lab.plain.Account;
import lab.plain.Block;
import lab.result.History;
import lab.result.Markdown;
import lab.result.Provenance;
import lab.result.Recorded;
import lab.result.ResultsFolder;
import lab.result.StoredVerdict;
import lab.result.StudyFiles;
import lab.result.Twin;
import lab.text.Numbers;
import lab.verdict.Outcome;
import lab.verdict.Tuned;

/**
 * A claim of the syllabus with its result, if there is one. The templates of lists call its methods.
 *
 * @param experiment the experiment
 * @param folder its results folder, which may not exist
 * @param recorded the recorded result
 * @param details what only the claim's own page shows; empty if the claim was not run or its result is damaged
 */
record Entry(Experiment<?> experiment, Path folder, Recorded recorded, Optional<Details> details) {
    /** The name of a claim's page in its folder. */
    static final String PAGE = "index.html";

    /**
     * The contents of a result's larger files.
     *
     * @param origin what produced it
     * @param tuned the pilots' choices
     * @param explored its numbers, without the pilots'
     * @param history the published verdicts
     * @param twin what another program found
     */
    record Details(Provenance origin, Optional<Tuned> tuned, ChartData explored, History history, Twin twin) {
        static Details read(Experiment<?> experiment, Path folder) {
            Trials all = StudyFiles.readTrials(folder);
            Provenance origin = Provenance.read(folder);
            ChartData explored = ChartData.of(experiment, origin, all.only(arm -> !Tuning.isPilot(arm)));
            Path file = folder.resolve(StudyFiles.TRIALS);
            Optional<Tuned> tuned = StudyFiles.fitting(experiment.claim(), file, () -> Tuned.of(experiment, all));
            return new Details(origin, tuned, explored, History.read(folder), Twin.read(folder));
        }
    }

    /** A picture beside the claim. */
    record Thumbnail(String file, String title) {
        /** The title, escaped as an HTML attribute in Markdown. */
        String alt() {
            return Markdown.attribute(title);
        }
    }

    /** A misprint with the findings on the arms that follow it, one sentence each. */
    record ErratumView(Entry entry, Claim.Erratum erratum, List<String> found) {
        String words() {
            return entry.words() + " " + folded(erratum.printed() + " " + erratum.correct());
        }
    }

    /** Reads a claim's result, each file once; marks it as damaged if a file that its page needs is. */
    static Entry read(Experiment<?> experiment, ResultsFolder results) {
        Path folder = results.folder(experiment.claim().id());
        Recorded recorded = Recorded.in(folder);
        try {
            return new Entry(
                    experiment, folder, recorded, recorded.verdict().map(run -> Details.read(experiment, folder)));
        } catch (LabException e) {
            return new Entry(experiment, folder, recorded.damaged(e), Optional.empty());
        }
    }

    /** The recorded verdict; empty if the claim was not run or its result is damaged. */
    Optional<StoredVerdict> verdict() {
        return recorded.verdict();
    }

    /** What every page about a judged claim says; empty if the claim was not run or its result is damaged. */
    Optional<ClaimPage> page() {
        return details.map(found -> ClaimPage.of(
                        experiment,
                        verdict().orElseThrow(),
                        found.tuned(),
                        found.origin().study().overrides())
                .with(found.history()));
    }

    Claim claim() {
        return experiment.claim();
    }

    String topic() {
        return experiment.topic();
    }

    boolean isRun() {
        return verdict().isPresent();
    }

    boolean isDamaged() {
        return recorded.damage().isPresent();
    }

    Badge badge() {
        return isDamaged() ? Badge.DAMAGED : Badge.of(verdict().map(StoredVerdict::outcome));
    }

    /** Its outcome, for a table. */
    String outcome() {
        return verdict().map(verdict -> verdict.outcome().name()).orElse(isDamaged() ? "damaged" : "not run");
    }

    /** The number of seeds and the scale of its run. */
    String seeds() {
        return verdict()
                .map(verdict -> verdict.seeds().size() + " (" + verdict.scale() + ")")
                .orElse("");
    }

    /** The faults that its checksums show, if any. */
    String faults() {
        return isRun() ? recorded.files().words() : "";
    }

    /** The figures whose files exist. */
    List<FigureView> figures() {
        return FigureView.of(experiment.figures(), folder);
    }

    /** The keys of its decks, one per line. */
    String decks() {
        return claim().slides().stream()
                .map(slide -> slide.deck().key())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** The text that the search looks through. */
    String words() {
        Stream<String> slides = claim().slides().stream()
                .map(slide -> slide + " " + slide.deck().title());
        Stream<String> own = Stream.of(claim().id(), claim().sentence(), claim().source(), topic());
        return folded(Stream.concat(own, slides).collect(Collectors.joining(" ")));
    }

    /** A text in the form in which the search compares it. */
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** On what the claim depends, or the effect line of the first finding that has the claim's outcome. */
    String effect() {
        Stream<String> depends = verdict().stream()
                .filter(verdict -> verdict.outcome() == Outcome.DEPENDS)
                .map(verdict -> Block.of(experiment, verdict, Map.of()).finding());
        Stream<String> effects = views().filter(view ->
                        view.finding().outcome() == verdict().orElseThrow().outcome())
                .map(view -> view.told().saw() + "; holds in " + view.finding().holding() + " of "
                        + Numbers.count(view.finding().seeds(), "seed"));
        return Stream.concat(depends, effects).findFirst().orElse("");
    }

    /** The findings on all expectations, without the premises. */
    private Stream<FindingView> views() {
        return verdict().stream()
                .flatMap(verdict -> verdict.clauses().stream()
                        .map(clause -> new ClauseView(clause, new Account(experiment, verdict))))
                .flatMap(clause -> clause.findings().stream())
                .filter(view -> view.finding().kind() != Kind.PREMISE);
    }

    /** Its first figure; none or one. */
    List<Thumbnail> thumbnail() {
        return figures().stream()
                .limit(1)
                .map(figure -> new Thumbnail(figure.file(), figure.title()))
                .toList();
    }

    /** Its first figure as a PNG file, which every page can show; none or one. */
    List<Thumbnail> picture() {
        return experiment.figures().stream()
                .map(figure -> new Thumbnail(figure.slug() + ".png", figure.title()))
                .filter(picture -> Files.exists(folder.resolve(picture.file())))
                .limit(1)
                .toList();
    }

    List<ErratumView> errata() {
        return claim().errata().stream()
                .map(erratum -> new ErratumView(
                        this, erratum, erratum.arm().map(this::found).orElse(List.of())))
                .toList();
    }

    private List<String> found(String arm) {
        Set<String> aboutIt = experiment.expectations().stream()
                .filter(expectation ->
                        expectation.arms().stream().anyMatch(key -> key.name().equals(arm)))
                .map(Expectation::describe)
                .collect(Collectors.toSet());
        List<String> found = views().filter(
                        view -> aboutIt.contains(view.finding().description()))
                .map(view -> view.told().expected() + "; found: " + view.found() + ".")
                .toList();
        String unjudged = "The arm \u201c" + arm + "\u201d follows the slide; its curves are in the figures.";
        return found.isEmpty() && isRun() ? List.of(unjudged) : found;
    }
}
