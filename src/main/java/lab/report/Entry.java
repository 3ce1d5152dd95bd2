package lab.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lab.claim.Claim;
import lab.claim.Experiment;
import lab.error.LabException;
import lab.store.Provenance;
import lab.store.Recorded;
import lab.store.ResultsFolder;
import lab.store.StoredVerdict;
import lab.store.StudyFiles;

/**
 * A claim of the syllabus with its verdict, if there is one.
 *
 * @param experiment the experiment
 * @param folder its results folder, which may not exist
 * @param recorded what the results say
 */
record Entry(Experiment<?> experiment, Path folder, Recorded recorded) {
    /** The name of a claim's page in its folder. */
    static final String PAGE = "index.html";

    private static final String PRINTED = "printed"; // so begins the name of an arm that follows a slide's misprint

    /** The entries of a syllabus, in order. */
    static List<Entry> of(List<Experiment<?>> syllabus, ResultsFolder results) {
        return syllabus.stream().map(experiment -> of(experiment, results)).toList();
    }

    private static Entry of(Experiment<?> experiment, ResultsFolder results) {
        Path folder = results.folder(experiment.claim().id());
        Recorded recorded = Recorded.in(folder);
        return new Entry(experiment, folder, recorded.verdict().isPresent() ? read(folder, recorded) : recorded);
    }

    /** The same, or that a file which its page needs is damaged. */
    private static Recorded read(Path folder, Recorded recorded) {
        try {
            StudyFiles.readTrials(folder);
            Provenance.read(folder);
            return recorded;
        } catch (LabException e) {
            return recorded.damaged(e);
        }
    }

    /** What was found; empty if it was not run, or its result is damaged. */
    Optional<StoredVerdict> verdict() {
        return recorded.verdict();
    }

    Claim claim() {
        return experiment.claim();
    }

    String id() {
        return claim().id();
    }

    boolean isRun() {
        return verdict().isPresent();
    }

    Badge badge() {
        return recorded.damage().isPresent()
                ? Badge.DAMAGED
                : Badge.of(verdict().map(StoredVerdict::outcome));
    }

    /** What its files' checksums tell, if there is anything to tell. */
    String faults() {
        return isRun() ? recorded.files().words() : "";
    }

    /** The figures whose files are there. */
    List<FigureView> figures() {
        return FigureView.of(experiment.figures(), folder);
    }

    /** What came of the arms that follow a slide's misprint, a sentence each; none if no arm does. */
    List<String> asPrinted(Claim.Erratum erratum) {
        return experiment.arms().stream()
                .map(arm -> arm.key().name())
                .distinct()
                .filter(name -> name.startsWith(PRINTED))
                .filter(name -> words(erratum.printed()).containsAll(words(name.substring(PRINTED.length()))))
                .flatMap(name -> found(name).stream())
                .toList();
    }

    private List<String> found(String arm) {
        List<String> found = verdict().map(StoredVerdict::findings).orElse(List.of()).stream()
                .filter(finding -> finding.description().contains("[" + arm))
                .map(StoredVerdict.StoredFinding::words)
                .toList();
        String unjudged = "The arm \u201c" + arm + "\u201d follows the slide; its curves are in the figures.";
        return found.isEmpty() && isRun() ? List.of(unjudged) : found;
    }

    private static Set<String> words(String formula) {
        return Arrays.stream(formula.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
