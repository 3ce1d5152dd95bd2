package lab.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lab.error.LabException;
import lab.figure.Format;
import lab.metric.Trials;
import lab.result.StoredVerdict;
import lab.result.StudyFiles;
import lab.study.Study;

/** Checks whether a result is already in its folder, so that nothing has to be judged, drawn or replaced. */
final class InPlace {
    private static final List<String> FILES = List.of(
            StudyFiles.TRIALS,
            StudyFiles.SUMMARY,
            StudyFiles.VERDICT_JSON,
            StudyFiles.VERDICT_MARKDOWN,
            StudyFiles.HISTORY,
            StudyFiles.PROVENANCE);

    private InPlace() {}

    /** The evidence of these trials, if the folder holds exactly their result and every figure in these formats. */
    static Optional<Evidence> evidence(Study study, Trials trials, Set<Format> formats, Path folder) {
        try {
            return holds(study, trials, formats, folder)
                    ? Optional.of(Evidence.of(study.experiment(), trials, folder))
                            .filter(evidence ->
                                    Verification.of(evidence, folder).isSame())
                    : Optional.empty();
        } catch (LabException damaged) {
            return Optional.empty(); // so it is replaced
        }
    }

    private static boolean holds(Study study, Trials trials, Set<Format> formats, Path folder) {
        return FILES.stream().allMatch(name -> Files.exists(folder.resolve(name)))
                && hasFigures(study, formats, folder)
                && StoredVerdict.read(folder).scale() == study.settings().scale()
                && StudyFiles.holdsTrials(trials, folder);
    }

    private static boolean hasFigures(Study study, Set<Format> formats, Path folder) {
        return study.experiment().figures().stream()
                .allMatch(figure -> formats.stream()
                        .allMatch(format -> Files.exists(folder.resolve(figure.slug() + "." + format.ending()))));
    }
}
