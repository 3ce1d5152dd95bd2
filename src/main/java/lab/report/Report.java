package lab.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lab.claim.Experiment;
import lab.error.LabException;
import lab.result.GeneratedPage;
import lab.result.ResultsFolder;
import lab.result.StudyFiles;

/**
 * All pages about the results: {@code README.md} for a code host, and for a browser {@code index.html} and one page in the
 * folder of each result. The browser's pages need neither a network nor files outside the folder, so it can be copied or
 * projected as it is.
 *
 * @param pages their paths
 * @param complaints warnings about results that are damaged or were changed, one each
 * @param complete whether every result could be read
 */
public record Report(List<Path> pages, List<String> complaints, boolean complete) {
    private static final String README = "README.md";

    /** Copies the lists. */
    public Report {
        pages = List.copyOf(pages);
        complaints = List.copyOf(complaints);
    }

    /** Whether the index page exists and no verdict was written after it. */
    public static boolean isCurrent(List<Experiment<?>> syllabus, ResultsFolder results) {
        Path index = results.root().resolve(Entry.PAGE);
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
            throw LabException.unavailable(
                    "Cannot read the modification time of " + file + " (" + e + "); check its permissions.", e);
        }
    }

    /** Refuses a results folder in which a page would replace a file that this program did not write. */
    public static void check(List<Experiment<?>> syllabus, ResultsFolder results) {
        GeneratedPage.check(results.root().resolve(README));
        GeneratedPage.check(results.root().resolve(Entry.PAGE));
        syllabus.stream()
                .map(experiment -> results.folder(experiment.claim().id()))
                .filter(StudyFiles::areIn)
                .forEach(folder -> GeneratedPage.check(folder.resolve(Entry.PAGE)));
    }

    /** Writes the pages; writes none if one of them would replace a file that this program did not write. */
    public static Report write(List<Experiment<?>> syllabus, ResultsFolder results) {
        return write(syllabus, results, Optional.empty());
    }

    /** Writes the pages, and the table into a page that otherwise belongs to somebody else. */
    public static Report write(List<Experiment<?>> syllabus, ResultsFolder results, Optional<Path> table) {
        check(syllabus, results);
        List<Entry> entries = syllabus.stream()
                .map(experiment -> Entry.read(experiment, results))
                .toList();
        List<Path> pages = new ArrayList<>();
        IndexPage index = new IndexPage(entries);
        pages.add(written(results.root().resolve(README), index.markdown()));
        pages.add(written(results.root().resolve(Entry.PAGE), index.html()));
        pages.addAll(resultPages(entries.stream().filter(Entry::isRun).toList()));
        table.ifPresent(page -> {
            ReadmeTable.update(page, entries, results);
            pages.add(page);
        });
        return new Report(
                pages,
                entries.stream()
                        .flatMap(entry -> entry.recorded().complaint(entry.folder()).stream())
                        .toList(),
                entries.stream().noneMatch(Entry::isDamaged));
    }

    private static List<Path> resultPages(List<Entry> run) {
        return IntStream.range(0, run.size())
                .mapToObj(i -> {
                    List<Entry> previous = run.subList(Math.max(0, i - 1), i);
                    List<Entry> next = run.subList(i + 1, Math.min(run.size(), i + 2));
                    return written(
                            run.get(i).folder().resolve(Entry.PAGE), ResultPage.html(run.get(i), previous, next));
                })
                .toList();
    }

    private static Path written(Path page, String text) {
        GeneratedPage.replace(page, text);
        return page;
    }
}
