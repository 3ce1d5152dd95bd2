package lab.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lab.claim.Figure;

/** A whole figure: title, claim and verdict, the panels, the legend and how to read it. */
final class Sheet {
    private static final double INNER = Theme.WIDTH - 2 * Theme.MARGIN;
    private static final double TOP = 20;
    private static final double BOTTOM = 14;
    private static final double SPACE = 12;

    private final String title;
    private final List<Words> header;
    private final Grid grid;
    private final Legend legend;
    private final List<Words> notes;

    /** Lays out these panels under the claim's sentence and the outcome in words. */
    Sheet(Figure figure, String sentence, String outcome, List<Panel> panels, boolean spread) {
        this.title = figure.title();
        this.header = header(figure.title(), sentence, outcome);
        this.grid = new Grid(panels, figure.columns(), INNER);
        List<Entry> entries =
                panels.stream().flatMap(p -> p.legend().stream()).distinct().toList();
        this.legend = new Legend(entries, INNER);
        this.notes = notes(panels, spread);
    }

    String title() {
        return title;
    }

    int width() {
        return Theme.WIDTH;
    }

    int height() {
        return Math.max(Theme.HEIGHT, (int) Math.ceil(above() + grid.leastHeight() + below()));
    }

    void draw(Graphics2D graphics) {
        hints(graphics);
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(0, 0, width(), height()));
        Words.draw(header, graphics, Theme.MARGIN, TOP);
        grid.draw(graphics, Theme.MARGIN, above(), height() - above() - below());
        double y = height() - below() + SPACE;
        legend.draw(graphics, Theme.MARGIN, y);
        Words.draw(notes, graphics, Theme.MARGIN, y + legend.height());
    }

    private double above() {
        return TOP + Words.height(header) + SPACE;
    }

    private double below() {
        return SPACE + legend.height() + Words.height(notes) + BOTTOM;
    }

    private static List<Words> header(String title, String sentence, String outcome) {
        List<Words> lines = new ArrayList<>(new Words(title, Fonts.bold(Theme.TITLE), Theme.INK).wrapped(INNER));
        if (!sentence.isBlank()) {
            lines.addAll(new Words(sentence, Fonts.plain(Theme.SUBTITLE), Theme.INK).wrapped(INNER));
        }
        lines.addAll(new Words(outcome, Fonts.bold(Theme.SUBTITLE), Theme.PALE_INK).wrapped(INNER));
        return lines;
    }

    private static List<Words> notes(List<Panel> panels, boolean spread) {
        String words = panels.stream()
                .flatMap(p -> p.notes().stream())
                .distinct()
                .filter(note -> spread || !note.toLowerCase(Locale.ROOT).contains("seed"))
                .collect(Collectors.joining(" "));
        String all = spread ? words : (words + " A single seed: no spread is known.").strip();
        return new Words(all, Fonts.plain(Theme.NOTE), Theme.PALE_INK).wrapped(INNER);
    }

    private static void hints(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    }
}
