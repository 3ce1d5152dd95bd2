package lab.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * The colours of a field on a line, with numbers under it.
 *
 * @param colors the colours
 * @param theme the figure's colours
 */
record ColorBar(ColorScale colors, Theme theme) {
    /** How much room it needs, numbers that reach over its ends included. */
    static final double WIDTH = 400;

    /** How much room it needs, with the numbers. */
    static final double HEIGHT = 50;

    private static final double ROOM = 24; // for half a number at each end
    private static final double THICK = 17;
    private static final int STEPS = 128;
    private static final int NUMBERS = 5;

    void draw(Graphics2D graphics, double left, double top) {
        Rectangle2D bar = new Rectangle2D.Double(left + ROOM, top, WIDTH - 2 * ROOM, THICK);
        fill(graphics, bar);
        graphics.setColor(theme.axis());
        graphics.setStroke(Strokes.seed());
        graphics.draw(bar);
        double end = Double.NEGATIVE_INFINITY;
        for (Tick tick : Ticks.within(colors.span(), colors.scale(), NUMBERS)) {
            end = number(graphics, tick, bar, end);
        }
    }

    private void fill(Graphics2D graphics, Rectangle2D bar) {
        Object hint = graphics.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        for (int i = 0; i < STEPS; i++) {
            double from = bar.getX() + bar.getWidth() * i / STEPS;
            graphics.setColor(colors.at(colors.span().low() + colors.span().length() * (i + 0.5) / STEPS));
            graphics.fill(new Rectangle2D.Double(from, bar.getY(), bar.getMaxX() - from, bar.getHeight()));
        }
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, hint);
    }

    /** Where the number ends; one that would run into the one before is left out. */
    private double number(Graphics2D graphics, Tick tick, Rectangle2D bar, double taken) {
        double share = (tick.place() - colors.span().low()) / colors.span().length();
        double x = bar.getX() + share * bar.getWidth();
        TextLine words = new TextLine(tick.words(), Fonts.plain(Strokes.NOTE), theme.ink());
        if (x - words.width() / 2 < taken) {
            return taken;
        }
        graphics.setColor(theme.axis());
        graphics.draw(new Line2D.Double(x, bar.getMaxY(), x, bar.getMaxY() + 4));
        words.draw(graphics, x - words.width() / 2, bar.getMaxY() + 4);
        return x + words.width() / 2 + 8;
    }
}
