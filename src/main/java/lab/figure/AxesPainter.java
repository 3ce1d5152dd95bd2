package lab.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
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
    private static final BasicStroke THIN = new BasicStroke(0.5f);
    private static final double MARK = 5; // length of a tick's line
    private static final double GAP = 6; // from the vertical axis to its numbers
    private static final double ASCENT = 1.08; // of a line of numbers, in units of their size
    private static final double HALF_HEIGHT = 0.4258; // of a digit
    private static final double SLANT = -Math.PI / 6;

    /** Draws the axes, their tick marks and grid, and the tick labels of those axes that are labelled. */
    void draw(boolean labelsAcross, boolean labelsUp, boolean slanted) {
        plot.pen().under(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE, () -> {
            drawAxes(plot.area(), panel.theme().axis());
            drawGrid(plot.area(), panel.theme().grid());
        });
        if (labelsAcross) {
            across.forEach(tick -> writeBelow(tick, slanted));
        }
        if (labelsUp) {
            up.forEach(this::writeLeft);
        }
    }

    private void drawAxes(Rectangle2D area, Color color) {
        double foot = area.getMaxY();
        plot.pen().line(area.getX(), foot, area.getMaxX(), foot, color, THIN);
        across.forEach(tick -> plot.pen().line(x(tick), foot + MARK, x(tick), foot, color, THIN));
        if (!panel.upright()) {
            plot.pen().line(area.getX(), area.getY(), area.getX(), foot, color, THIN);
        }
    }

    private void drawGrid(Rectangle2D area, Color color) {
        if (panel.isMap() || !panel.upright()) {
            across.forEach(tick -> plot.pen().line(x(tick), area.getY(), x(tick), area.getMaxY(), color, Strokes.SEED));
        }
        if (panel.isMap() || panel.upright()) {
            up.forEach(tick -> plot.pen().line(area.getX(), y(tick), area.getMaxX(), y(tick), color, Strokes.SEED));
        }
    }

    /** Draws the outline of a plane. */
    void drawOutline() {
        if (panel.isMap()) {
            plot.pen().draw(plot.area(), panel.theme().axis(), THIN);
        }
    }

    private void writeBelow(Tick tick, boolean slanted) {
        TextLine words = TextLine.tick(tick.words(), panel.theme());
        double x = x(tick);
        double top = plot.area().getMaxY() + MARK;
        double baseline = top + ASCENT * TextLine.TICK;
        if (slanted) {
            plot.pen().rotated(SLANT, x, top, () -> words.drawOn(plot.graphics(), x - words.width(), baseline));
        } else {
            words.drawOn(plot.graphics(), x - words.width() / 2, baseline);
        }
    }

    private void writeLeft(Tick tick) {
        TextLine words = TextLine.tick(tick.words(), panel.theme());
        double left = plot.area().getX() - GAP - words.width();
        words.drawOn(plot.graphics(), left, y(tick) + HALF_HEIGHT * TextLine.TICK);
    }

    private double x(Tick tick) {
        return plot.at(new Spot(tick.place(), 0)).getX();
    }

    private double y(Tick tick) {
        return plot.at(new Spot(0, tick.place())).getY();
    }
}
