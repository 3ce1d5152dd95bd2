package lab.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The legend: samples of lines, points and colours with their meanings, in as many rows as needed. */
final class Legend {
    private static final double SAMPLE = 46;
    private static final double DOT = 16;
    private static final double GAP = 10;
    private static final double BETWEEN = 30;
    private static final double ROW = 27;

    private final List<List<LegendEntry>> rows = new ArrayList<>();
    private final double width;
    private final Theme theme;

    Legend(List<LegendEntry> entries, double width, Theme theme) {
        this.width = width;
        this.theme = theme;
        double used = Double.POSITIVE_INFINITY;
        for (LegendEntry entry : entries) {
            if (used + width(entry) > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(entry);
            used += width(entry) + BETWEEN;
        }
    }

    double height() {
        return rows.stream().mapToDouble(Legend::height).sum();
    }

    void draw(Graphics2D graphics, double left, double top) {
        double y = top;
        for (List<LegendEntry> row : rows) {
            double x = left;
            for (LegendEntry entry : row) {
                draw(graphics, entry, x, y);
                x += width(entry) + BETWEEN;
            }
            y += height(row);
        }
    }

    private void draw(Graphics2D graphics, LegendEntry entry, double x, double y) {
        TextLine words = words(entry);
        if (entry instanceof LegendEntry.Bar bar) {
            words.draw(graphics, x, y + 1);
            new ColorBar(bar.colors(), theme).draw(graphics, x + words.width() + GAP, y + 3);
            return;
        }
        if (entry instanceof LegendEntry.Line line) {
            new Pen(graphics).line(x, y + ROW / 2, x + SAMPLE, y + ROW / 2, line.color(), Strokes.median(line.style()));
        } else if (entry instanceof LegendEntry.Dot dot) {
            Span unit = new Span(0, 1);
            new PlotArea(graphics, new Rectangle2D.Double(x, y, DOT, ROW), unit, unit, theme)
                    .draw(new Ink.Dots(List.of(new Spot(0.5, 0.5)), dot.color(), dot.shape()));
            graphics.setClip(null);
        }
        words.draw(graphics, x + sample(entry) + GAP, y + 1);
    }

    private static double height(List<LegendEntry> row) {
        return row.stream().anyMatch(LegendEntry.Bar.class::isInstance) ? ColorBar.HEIGHT : ROW;
    }

    private double width(LegendEntry entry) {
        return sample(entry) + GAP + words(entry).width();
    }

    private static double sample(LegendEntry entry) {
        return entry instanceof LegendEntry.Line ? SAMPLE : entry instanceof LegendEntry.Dot ? DOT : ColorBar.WIDTH;
    }

    private TextLine words(LegendEntry entry) {
        return TextLine.label(entry.words(), theme).fitted(width - sample(entry) - GAP);
    }
}
