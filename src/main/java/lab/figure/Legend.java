package lab.figure;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What lines, points and colours stand for: samples with words, in as many rows as they need. */
final class Legend {
    private static final double SAMPLE = 46;
    private static final double DOT = 16;
    private static final double GAP = 10;
    private static final double BETWEEN = 30;
    private static final double ROW = 27;

    private final List<List<Entry>> rows = new ArrayList<>();
    private final double width;
    private final Tone tone;

    Legend(List<Entry> entries, double width, Tone tone) {
        this.width = width;
        this.tone = tone;
        double used = Double.POSITIVE_INFINITY;
        for (Entry entry : entries) {
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
        for (List<Entry> row : rows) {
            double x = left;
            for (Entry entry : row) {
                draw(graphics, entry, x, y);
                x += width(entry) + BETWEEN;
            }
            y += height(row);
        }
    }

    private void draw(Graphics2D graphics, Entry entry, double x, double y) {
        if (entry instanceof Entry.Line line) {
            graphics.setColor(line.color());
            graphics.setStroke(Theme.median(line.style()));
            graphics.draw(new Line2D.Double(x, y + ROW / 2, x + SAMPLE, y + ROW / 2));
            words(entry).draw(graphics, x + SAMPLE + GAP, y + 1);
        } else if (entry instanceof Entry.Dot dot) {
            Span unit = new Span(0, 1);
            Paper paper = new Paper(graphics, new Rectangle2D.Double(x, y, DOT, ROW), unit, unit, tone);
            paper.draw(new Ink.Dots(List.of(new Spot(0.5, 0.5)), dot.color(), dot.shape()));
            graphics.setClip(null);
            words(entry).draw(graphics, x + DOT + GAP, y + 1);
        } else if (entry instanceof Entry.Bar bar) {
            words(entry).draw(graphics, x, y + 1);
            new ColorBar(bar.colors(), tone).draw(graphics, x + words(entry).width() + GAP, y + 3);
        }
    }

    private static double height(List<Entry> row) {
        return row.stream().anyMatch(Entry.Bar.class::isInstance) ? ColorBar.HEIGHT : ROW;
    }

    private double width(Entry entry) {
        return sample(entry) + GAP + words(entry).width();
    }

    private static double sample(Entry entry) {
        return entry instanceof Entry.Line ? SAMPLE : entry instanceof Entry.Dot ? DOT : ColorBar.WIDTH;
    }

    private Words words(Entry entry) {
        return new Words(entry.words(), Fonts.plain(Theme.LABEL), tone.ink()).fitted(width - sample(entry) - GAP);
    }
}
