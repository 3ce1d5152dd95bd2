package lab.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lab.claim.Experiment;
import lab.store.GeneratedPage;
import lab.store.ResultsFolder;

/**
 * The pages of a results folder for a browser: {@code index.html}, and one in the folder of each result. They need neither a
 * network nor files outside the folder, so it can be copied or projected as it is.
 */
public final class HtmlReport {
    private HtmlReport() {}

    /** Writes the pages and returns their paths, the index first. */
    public static List<Path> write(List<Experiment<?>> syllabus, ResultsFolder results) {
        return write(Report.read(syllabus, results), results.root());
    }

    static List<Path> write(List<Entry> entries, Path root) {
        List<Entry> run = entries.stream().filter(Entry::isRun).toList();
        List<Path> pages = new ArrayList<>();
        pages.add(written(root, new IndexPage(entries).html()));
        for (int i = 0; i < run.size(); i++) {
            List<Entry> previous = run.subList(Math.max(0, i - 1), i);
            List<Entry> next = run.subList(i + 1, Math.min(run.size(), i + 2));
            pages.add(written(run.get(i).folder(), ResultPage.html(run.get(i), previous, next)));
        }
        return pages;
    }

    private static Path written(Path folder, String html) {
        Path page = folder.resolve(Entry.PAGE);
        GeneratedPage.replace(page, html);
        return page;
    }
}
