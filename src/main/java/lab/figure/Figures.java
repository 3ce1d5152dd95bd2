package lab.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lab.claim.Claim;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.error.LabException;
import lab.metric.Trials;
import lab.plain.Headline;
import lab.verdict.Tuned;
import lab.verdict.Verdict;

/**
 * The figures of a study.
 *
 * @param claim the claim, whose sentence they show
 * @param figures the figures to draw
 * @param trials the study's trials
 * @param tuned the pilots' choices, if it is tuned
 * @param verdict the verdict
 */
public record Figures(Claim claim, List<Figure> figures, Trials trials, Optional<Tuned> tuned, Verdict verdict) {
    private static final int SEEDS_LISTED = 6;

    /**
     * Draws all figures into {@code folder}, one file per figure and format, {@code <slug>.<ending>}; each file is complete
     * or absent. The same trials give the same bytes in every locale.
     *
     * @return the names of the files, by figure and then by format
     * @throws IllegalStateException if a figure needs a metric or a level that no trial has
     * @throws LabException if the folder cannot be written, or this machine cannot draw text
     */
    public List<String> draw(Set<Format> formats, Path folder, FigureStyle style) {
        requireDistinct();
        List<String> names = new ArrayList<>();
        for (Figure figure : figures) {
            FigureSheet sheet = sheet(figure, style);
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

    private FigureSheet sheet(Figure figure, FigureStyle style) {
        Palette palette = Palette.of(trials.arms(), style.theme());
        List<Panel> panels = new Panels(
                        figure, trials, tuned, verdict, palette, claim.notes().words())
                .all();
        String outcome = "Verdict on the claim: " + verdict.outcome() + " – " + seeds();
        boolean spread = trials.seeds().size() > 1;
        String headline = Headline.of(figure, verdict, claim.notes());
        String compared = figure.clause().isEmpty() ? claim.sentence() : compared(figure);
        return FigureSheet.of(
                new FigureSheet.Content(headline, compared, figure.columns(), outcome, panels, spread), style);
    }

    /** What the figure compares, and at which levels all its plots do, in readers' words if they have any. */
    private String compared(Figure figure) {
        Set<String> levels = new LinkedHashSet<>(levels(figure.plots().get(0)));
        figure.plots().forEach(plot -> levels.retainAll(levels(plot)));
        return levels.isEmpty() ? figure.title() : figure.title() + " (" + String.join(", ", levels) + ")";
    }

    private List<String> levels(Plot plot) {
        return plot.filter().entrySet().stream()
                .map(level -> level.getKey() + " " + level.getValue())
                .map(level -> claim.notes().words().getOrDefault(level, level))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private String seeds() {
        List<Long> seeds = trials.seeds().stream().sorted().toList();
        long first = seeds.get(0);
        long last = seeds.get(seeds.size() - 1);
        if (seeds.size() == 1) {
            return "1 seed (" + first + ")";
        }
        boolean range = last - first == seeds.size() - 1;
        String which = range || seeds.size() > SEEDS_LISTED
                ? first + (range ? "–" : " to ") + last
                : seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return seeds.size() + " seeds (" + which + ")";
    }

    private void requireDistinct() {
        List<String> slugs = figures.stream().map(Figure::slug).toList();
        for (String slug : slugs) {
            if (slug.isEmpty() || Collections.frequency(slugs, slug) > 1) {
                throw new IllegalStateException("Each figure needs a file name of its own, but '" + slug
                        + "' is empty or belongs to two of the figures " + slugs + "; change a title.");
            }
        }
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
