package lab.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lab.claim.Claim;
import lab.claim.Figure;
import lab.error.LabException;
import lab.metric.Trials;
import lab.verdict.Tuned;
import lab.verdict.Verdict;

/** Draws an experiment's figures. */
public final class Figures {
    private static final int SEEDS_LISTED = 6;

    private Figures() {}

    /**
     * Draws all figures from the trials into {@code folder}, one file a figure and format, {@code <slug>.<ending>}, each
     * written whole or not at all. The same trials give the same bytes, whatever the locale.
     *
     * @return the names of the files, by figure and then by format
     * @throws IllegalStateException if a figure asks for a metric or a level that no trial has
     * @throws LabException if the folder cannot be written, or this machine cannot draw text
     */
    public static List<String> draw(
            Claim claim, List<Figure> figures, Trials trials, Verdict verdict, Set<Format> formats, Path folder) {
        return draw(claim, figures, trials, Optional.empty(), verdict, formats, folder, FigureStyle.PUBLISHED);
    }

    /** As the other, of a study that may be tuned, in colours and a size of one's own. */
    public static List<String> draw(
            Claim claim,
            List<Figure> figures,
            Trials trials,
            Optional<Tuned> tuned,
            Verdict verdict,
            Set<Format> formats,
            Path folder,
            FigureStyle style) {
        requireDistinct(figures);
        List<String> names = new ArrayList<>();
        for (Figure figure : figures) {
            FigureSheet sheet = sheet(claim, figure, trials, tuned, verdict, style);
            for (Format format : new TreeSet<>(formats)) {
                String name = figure.slug() + "." + format.ending();
                write(folder, name, format.bytes(sheet));
                names.add(name);
            }
        }
        return names;
    }

    /** Refuses a machine on which no figure can be drawn, with the remedy. */
    public static void check() {
        Fonts.check();
    }

    private static FigureSheet sheet(
            Claim claim, Figure figure, Trials trials, Optional<Tuned> tuned, Verdict verdict, FigureStyle style) {
        List<Panel> panels = new Panels(figure, trials, tuned, Palette.of(trials.arms(), style.theme())).all();
        String outcome = "Verdict: " + verdict.outcome() + " – " + seeds(trials.seeds());
        boolean spread = trials.seeds().size() > 1;
        return FigureSheet.of(new FigureSheet.Content(figure, claim.sentence(), outcome, panels, spread), style);
    }

    private static String seeds(List<Long> seeds) {
        List<Long> sorted = seeds.stream().sorted().toList();
        if (sorted.size() == 1) {
            return "1 seed (" + sorted.get(0) + ")";
        }
        long first = sorted.get(0);
        long last = sorted.get(sorted.size() - 1);
        boolean range = last - first == sorted.size() - 1;
        String which = range || sorted.size() > SEEDS_LISTED
                ? first + (range ? "–" : " to ") + last
                : sorted.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return seeds.size() + " seeds (" + which + ")";
    }

    private static void requireDistinct(List<Figure> figures) {
        List<String> slugs = figures.stream().map(Figure::slug).toList();
        slugs.stream()
                .filter(slug -> slugs.indexOf(slug) != slugs.lastIndexOf(slug) || slug.isEmpty())
                .findFirst()
                .ifPresent(slug -> {
                    throw new IllegalStateException("Figures need file names of their own, but '" + slug
                            + "' is empty or stands for two of " + slugs + "; change a title.");
                });
    }

    private static void write(Path folder, String name, byte[] bytes) {
        Path whole = folder.resolve(name);
        Path part = folder.resolve("." + name + ".part");
        try {
            Files.createDirectories(folder);
            Files.write(part, bytes);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw LabException.unavailable(
                    "Cannot write '" + whole + "' (" + e.getMessage() + "); free space or choose another folder.", e);
        }
    }
}
