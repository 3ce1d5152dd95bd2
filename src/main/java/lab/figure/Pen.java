package lab.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;

/**
 * Draws shapes, each in its colour.
 *
 * @param graphics what it draws on
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

    /** Draws under a rendering hint that holds for this alone. */
    void under(RenderingHints.Key hint, Object value, Runnable drawing) {
        Object before = graphics.getRenderingHint(hint);
        graphics.setRenderingHint(hint, value);
        drawing.run();
        graphics.setRenderingHint(hint, before);
    }

    /** Draws rectangles that touch without a seam. */
    void unsmoothed(Runnable drawing) {
        under(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF, drawing);
    }

    void rotated(double angle, double x, double y, Runnable drawing) {
        graphics.rotate(angle, x, y);
        drawing.run();
        graphics.rotate(-angle, x, y);
    }
}
