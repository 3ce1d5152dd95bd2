package lab.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The lines, numbers and names of a panel's two axes, and the grid between them.
 *
 * @param panel the panel
 * @param plot the area between the axes
 * @param across the ticks of the horizontal axis
 * @param up the ticks of the vertical axis
 */
record AxesPainter(Panel panel, PlotArea plot, List<Tick> across, List<Tick> up) {
    /** From the vertical axis to its numbers. */
    static final double GAP = 6;

    private static final BasicStroke THIN = new BasicStroke(0.5f);
    private static final double MARK = 5; // length of a tick's line
    private static final double ASCENT = 1.08; // of a line of numbers, in units of their size
    private static final double HALF_HEIGHT = 0.4258; // of a digit
    private static final double SLANT = -Math.PI / 6;

    /** Draws the axes: their lines, the grid, and what is written at the ticks of those that are labelled. */
    void draw(boolean labelsAcross, boolean labelsUp, boolean slanted) {
        Graphics2D graphics = plot.graphics();
        Object hint = graphics.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE);
        drawAxes();
        drawGrid();
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, hint);
        if (labelsAcross) {
            across.forEach(tick -> drawBelow(tick, slanted));
        }
        if (labelsUp) {
            up.forEach(this::drawLeft);
        }
    }

    private void drawAxes() {
        Rectangle2D area = plot.area();
        line(panel.theme().axis(), THIN, area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY());
        for (Tick tick : across) {
            double x = x(tick);
            line(panel.theme().axis(), THIN, x, area.getMaxY() + MARK, x, area.getMaxY());
        }
        if (!panel.upright()) {
            line(panel.theme().axis(), THIN, area.getX(), area.getY(), area.getX(), area.getMaxY());
        }
    }

    private void drawGrid() {
        Rectangle2D area = plot.area();
        boolean map = panel.frame() != PanelFrame.AXES;
        if (map || !panel.upright()) {
            across.forEach(
                    tick -> line(panel.theme().grid(), Strokes.seed(), x(tick), area.getY(), x(tick), area.getMaxY()));
        }
        if (map || panel.upright()) {
            up.forEach(
                    tick -> line(panel.theme().grid(), Strokes.seed(), area.getX(), y(tick), area.getMaxX(), y(tick)));
        }
    }

    /** Parts a plane from what is around it. */
    void drawOutline() {
        if (panel.frame() != PanelFrame.AXES) {
            plot.graphics().setColor(panel.theme().axis());
            plot.graphics().setStroke(THIN);
            plot.graphics().draw(plot.area());
        }
    }

    private void line(Color color, BasicStroke stroke, double fromX, double fromY, double toX, double toY) {
        plot.graphics().setColor(color);
        plot.graphics().setStroke(stroke);
        plot.graphics().draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    private void drawBelow(Tick tick, boolean slanted) {
        Graphics2D graphics = plot.graphics();
        TextLine words = words(tick);
        Point2D top = new Point2D.Double(x(tick), plot.area().getMaxY() + MARK);
        double left = top.getX() - words.width() * (slanted ? 1 : 0.5);
        if (slanted) {
            graphics.rotate(SLANT, top.getX(), top.getY());
        }
        words.drawOn(graphics, left, top.getY() + ASCENT * Strokes.TICK);
        if (slanted) {
            graphics.rotate(-SLANT, top.getX(), top.getY());
        }
    }

    private void drawLeft(Tick tick) {
        TextLine words = words(tick);
        words.drawOn(plot.graphics(), plot.area().getX() - GAP - words.width(), y(tick) + HALF_HEIGHT * Strokes.TICK);
    }

    private TextLine words(Tick tick) {
        return new TextLine(
                tick.words(), Fonts.plain(Strokes.TICK), panel.theme().ink());
    }

    private double x(Tick tick) {
        return plot.at(new Spot(tick.place(), 0)).getX();
    }

    private double y(Tick tick) {
        return plot.at(new Spot(0, tick.place())).getY();
    }
}
