package lab.report;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lab.claim.Experiment;
import lab.store.ResultsFolder;

/** All pages about the results: {@code README.md} for a code host, and the pages for a browser. */
public final class Report {
    private Report() {}

    /** Writes the pages and returns their paths. */
    public static List<Path> write(List<Experiment<?>> syllabus, ResultsFolder results) {
        Path readme = ReportReadme.write(syllabus, results);
        return Stream.concat(Stream.of(readme), HtmlReport.write(syllabus, results).stream())
                .toList();
    }
}
