package lab.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lab.claim.Figure;

/**
 * A figure on a page.
 *
 * @param slug the id of its element on the page
 * @param title what it shows
 * @param file the picture shown: SVG if there is one, since it is smaller and stays sharp
 * @param files all formats available
 */
record FigureView(String slug, String title, String file, List<FileView> files) {
    private static final List<String> FORMATS = List.of("svg", "png", "pdf");

    /**
     * A file to save.
     *
     * @param file its name
     * @param label the text of the link
     */
    record FileView(String file, String label) {}

    /** The figures that a browser can show. */
    static List<FigureView> of(List<Figure> figures, Path folder) {
        List<FigureView> views = new ArrayList<>();
        for (Figure figure : figures) {
            List<FileView> files = files(figure, folder);
            files.stream()
                    .filter(file -> !file.file().endsWith(".pdf"))
                    .findFirst()
                    .map(FileView::file)
                    .ifPresent(shown -> views.add(new FigureView(figure.slug(), figure.title(), shown, files)));
        }
        return views;
    }

    /** Alternative text for readers who cannot see the figure. */
    String alt() {
        return title + ". The values can be read under \u201cLook at the numbers\u201d.";
    }

    private static List<FileView> files(Figure figure, Path folder) {
        Stream<String> present =
                FORMATS.stream().filter(ending -> Files.isRegularFile(folder.resolve(figure.slug() + "." + ending)));
        return present.map(ending -> new FileView(figure.slug() + "." + ending, ending.toUpperCase(Locale.ROOT)))
                .toList();
    }
}
