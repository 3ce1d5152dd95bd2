package lab.figure;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** Which line is which arm: samples with names, in as many rows as they need. */
final class Legend {
    private static final double SAMPLE = 46;
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
        return rows.size() * ROW;
    }

    void draw(Graphics2D graphics, double left, double top) {
        double y = top;
        for (List<Entry> row : rows) {
            double x = left;
            for (Entry entry : row) {
                draw(graphics, entry, x, y);
                x += width(entry) + BETWEEN;
            }
            y += ROW;
        }
    }

    private void draw(Graphics2D graphics, Entry entry, double x, double y) {
        graphics.setColor(entry.color());
        graphics.setStroke(Theme.median(entry.style()));
        graphics.draw(new Line2D.Double(x, y + ROW / 2, x + SAMPLE, y + ROW / 2));
        words(entry).draw(graphics, x + SAMPLE + GAP, y + 1);
    }

    private double width(Entry entry) {
        return SAMPLE + GAP + words(entry).width();
    }

    private Words words(Entry entry) {
        return new Words(entry.words(), Fonts.plain(Theme.LABEL), tone.ink()).fitted(width - SAMPLE - GAP);
    }
}
