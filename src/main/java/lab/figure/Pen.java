package lab.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;

/**
 * Draws shapes, each in its own colour.
 *
 * @param graphics the graphics to draw on
 */
record Pen(Graphics2D graphics) {
    void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    void draw(Shape shape, Color color, BasicStroke stroke) {
        graphics.setColor(color);
        graphics.setStroke(stroke);
        graphics.draw(shape);
    }

    void line(double fromX, double fromY, double toX, double toY, Color color, BasicStroke stroke) {
        draw(new Line2D.Double(fromX, fromY, toX, toY), color, stroke);
    }

    /** Draws with a rendering hint, and restores it afterwards. */
    void under(RenderingHints.Key hint, Object value, Runnable drawing) {
        Object before = graphics.getRenderingHint(hint);
        graphics.setRenderingHint(hint, value);
        drawing.run();
        graphics.setRenderingHint(hint, before);
    }

    /** Draws without smoothing, so that adjacent rectangles show no seams. */
    void unsmoothed(Runnable drawing) {
        under(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF, drawing);
    }

    void rotated(double angle, double x, double y, Runnable drawing) {
        graphics.rotate(angle, x, y);
        drawing.run();
        graphics.rotate(-angle, x, y);
    }
}
