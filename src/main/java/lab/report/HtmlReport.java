package lab.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lab.claim.Experiment;
import lab.store.GeneratedPage;
import lab.store.ResultsFolder;

/**
 * The pages of a results folder for a browser: {@code index.html}, and one in the folder of each result. They need no
 * network and nothing outside the folder, so that it can be copied or projected as it is.
 */
public final class HtmlReport {
    private HtmlReport() {}

    /** Writes the pages and returns their paths, the index first. */
    public static List<Path> write(List<Experiment<?>> syllabus, ResultsFolder results) {
        return write(Entry.of(syllabus, results), results.root());
    }

    static List<Path> write(List<Entry> entries, Path root) {
        List<Entry> run = entries.stream().filter(Entry::isRun).toList();
        List<Path> pages = new ArrayList<>();
        pages.add(written(root.resolve(Entry.PAGE), IndexPage.html(entries)));
        for (int i = 0; i < run.size(); i++) {
            String html = ClaimPage.html(run.get(i), run.subList(Math.max(0, i - 1), i), next(run, i));
            pages.add(written(run.get(i).folder().resolve(Entry.PAGE), html));
        }
        return pages;
    }

    private static List<Entry> next(List<Entry> run, int place) {
        return run.subList(place + 1, Math.min(run.size(), place + 2));
    }

    private static Path written(Path file, String html) {
        GeneratedPage.replace(file, html);
        return file;
    }
}
