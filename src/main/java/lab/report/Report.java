package lab.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import lab.claim.Experiment;
import lab.error.LabException;
import lab.store.ResultsFolder;
import lab.store.StudyFiles;

/** All pages about the results: {@code README.md} for a code host, and the pages for a browser. */
public final class Report {
    private Report() {}

    /** Whether the pages are there and no result was written after them. */
    public static boolean isCurrent(List<Experiment<?>> syllabus, ResultsFolder results) {
        Path index = results.root().resolve("index.html");
        return Files.exists(index)
                && syllabus.stream()
                        .map(experiment ->
                                results.folder(experiment.claim().id()).resolve(StudyFiles.VERDICT_JSON))
                        .filter(Files::exists)
                        .noneMatch(verdict -> written(verdict).compareTo(written(index)) > 0);
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw LabException.unavailable("Cannot read the time of " + file + " (" + e + "); check its rights.", e);
        }
    }

    /** Writes the pages and returns their paths. */
    public static List<Path> write(List<Experiment<?>> syllabus, ResultsFolder results) {
        Path readme = ReportReadme.write(syllabus, results);
        return Stream.concat(Stream.of(readme), HtmlReport.write(syllabus, results).stream())
                .toList();
    }
}
