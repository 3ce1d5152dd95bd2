package lab.store;

import java.nio.file.Path;
import java.util.List;

/**
 * What tells two results apart.
 *
 * @param origins what they come from and differs: code, versions, backend, machine, data, settings, seeds, networks; not
 *     when they were run and how long it took
 * @param numbers their trials, number by number
 */
public record ResultDiff(List<Difference> origins, TrialsDiff numbers) {
    /** Copies the list. */
    public ResultDiff {
        origins = List.copyOf(origins);
    }

    /**
     * Something that differs.
     *
     * @param what its name, e.g. {@code version of nd4j}
     * @param a its value in the first result, {@code -} if it has none
     * @param b its value in the second
     */
    public record Difference(String what, String a, String b) {}

    /** Compares two folders of results; a missing or damaged file is refused with what to do. */
    public static ResultDiff of(Path a, Path b) {
        return new ResultDiff(
                ProvenanceDiff.between(a.resolve(StudyFiles.PROVENANCE), b.resolve(StudyFiles.PROVENANCE)),
                TrialsDiff.between(a.resolve(StudyFiles.TRIALS), b.resolve(StudyFiles.TRIALS)));
    }
}
