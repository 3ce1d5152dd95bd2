package lab.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * A bar with the colours of a field and numbers under it.
 *
 * @param colors the colours
 * @param theme the figure's colours
 */
record ColorBar(ColorScale colors, Theme theme) {
    /** The width it needs, including numbers that extend beyond its ends. */
    static final double WIDTH = 400;

    /** The height it needs, including the numbers. */
    static final double HEIGHT = 50;

    private static final double ROOM = 24; // for half a number at each end
    private static final double THICK = 17;
    private static final int STEPS = 128;
    private static final int NUMBERS = 5;

    void draw(Graphics2D graphics, double left, double top) {
        Pen pen = new Pen(graphics);
        Rectangle2D bar = new Rectangle2D.Double(left + ROOM, top, WIDTH - 2 * ROOM, THICK);
        pen.unsmoothed(() -> fill(pen, bar));
        pen.draw(bar, theme.axis(), Strokes.SEED);
        double end = Double.NEGATIVE_INFINITY;
        for (Tick tick : Ticks.within(colors.span(), colors.scale(), NUMBERS)) {
            end = number(pen, tick, bar, end);
        }
    }

    private void fill(Pen pen, Rectangle2D bar) {
        for (int i = 0; i < STEPS; i++) {
            double from = bar.getX() + bar.getWidth() * i / STEPS;
            Color color = colors.at(colors.span().low() + colors.span().length() * (i + 0.5) / STEPS);
            pen.fill(new Rectangle2D.Double(from, bar.getY(), bar.getMaxX() - from, bar.getHeight()), color);
        }
    }

    /** Draws a tick's number, unless it would overlap the one before; returns where the numbers end. */
    private double number(Pen pen, Tick tick, Rectangle2D bar, double taken) {
        double share = (tick.place() - colors.span().low()) / colors.span().length();
        double x = bar.getX() + share * bar.getWidth();
        TextLine words = TextLine.note(tick.words(), theme.ink());
        if (x - words.width() / 2 < taken) {
            return taken;
        }
        pen.line(x, bar.getMaxY(), x, bar.getMaxY() + 4, theme.axis(), Strokes.SEED);
        words.draw(pen.graphics(), x - words.width() / 2, bar.getMaxY() + 4);
        return x + words.width() / 2 + 8;
    }
}
