package lab.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The area between two axes, and how ink gets onto it. */
final class PlotArea {
    private static final double EDGE = 9; // distance of what is beyond the axis from its end
    private static final double DOT = 4.5;
    private static final double CROSS = 7;
    private static final double POINT = 5;
    private static final double HOOP = 9;
    private static final double SEAM = 0.2;
    private static final double FAR = 20; // axis lengths; graphics libraries fail on much larger numbers

    private final Graphics2D graphics;
    private final Rectangle2D area;
    private final Span x;
    private final Span y;
    private final Theme theme;
    private final List<Rectangle2D> taken = new ArrayList<>();

    PlotArea(Graphics2D graphics, Rectangle2D area, Span x, Span y, Theme theme) {
        this.graphics = graphics;
        this.area = area;
        this.x = x;
        this.y = y;
        this.theme = theme;
    }

    Rectangle2D area() {
        return area;
    }

    Graphics2D graphics() {
        return graphics;
    }

    /** TextLine already drawn. */
    List<Rectangle2D> taken() {
        return taken;
    }

    /** Where a spot is on the sheet. */
    Point2D at(Spot spot) {
        double right = limited((spot.x() - x.low()) / x.length());
        double up = limited((spot.y() - y.low()) / y.length());
        return new Point2D.Double(area.getX() + right * area.getWidth(), area.getMaxY() - up * area.getHeight());
    }

    private static double limited(double share) {
        return Math.max(-FAR, Math.min(FAR, share));
    }

    /** Draws a panel's ink with its marks, whose words go where they cover least. */
    void draw(Panel panel) {
        MarkLabels marks = new MarkLabels(panel, this);
        // Bars are opaque, so that the grid does not shine through: what a mark says must be in front of them.
        if (panel.upright()) {
            marks.drawLines();
        }
        panel.ink().stream().filter(ink -> !(ink instanceof Ink.Note)).forEach(this::draw);
        if (!panel.upright()) {
            marks.drawLines();
        }
        panel.ink().stream().filter(Ink.Note.class::isInstance).forEach(this::draw);
        graphics.setClip(null);
        if (panel.x().hasZero()) {
            drawBreak(panel.x().zero() + PanelAxis.BREAK / 2);
        }
        marks.drawWords();
    }

    void draw(Ink ink) {
        // What reaches over an axis is cut there, with room for half a dot.
        graphics.setClip(new Rectangle2D.Double(
                area.getX() - DOT - 1, area.getY() - 2, area.getWidth() + 2 * DOT + 2, area.getHeight() + 4));
        if (ink instanceof Ink.Line line) {
            draw(line);
        } else if (ink instanceof Ink.Area filled) {
            draw(filled);
        } else if (ink instanceof Ink.Tiles tiles) {
            draw(tiles);
        } else if (ink instanceof Ink.Dots dots) {
            dots.spots().forEach(spot -> draw(dots, spot));
        } else if (ink instanceof Ink.Note note) {
            graphics.setClip(null);
            draw(note);
        }
    }

    private void draw(Ink.Line line) {
        Path2D path = new Path2D.Double();
        boolean open = false;
        for (Spot spot : line.spots()) {
            if (spot.isFinite()) {
                Point2D point = at(spot);
                if (open) {
                    path.lineTo(point.getX(), point.getY());
                } else {
                    path.moveTo(point.getX(), point.getY());
                    // A value between two gaps would be no line at all: a point with round ends shows.
                    path.lineTo(point.getX() + 0.01, point.getY());
                }
            }
            open = spot.isFinite();
        }
        graphics.setColor(line.color());
        graphics.setStroke(line.stroke());
        graphics.draw(path);
    }

    private void draw(Ink.Area filled) {
        if (filled.spots().isEmpty()) {
            return;
        }
        Path2D path = new Path2D.Double();
        Point2D first = at(filled.spots().get(0));
        path.moveTo(first.getX(), first.getY());
        filled.spots().stream().map(this::at).forEach(point -> path.lineTo(point.getX(), point.getY()));
        path.closePath();
        graphics.setColor(filled.fill());
        graphics.fill(path);
        if (filled.edge() != null) {
            graphics.setColor(filled.edge());
            graphics.setStroke(Strokes.seed());
            graphics.draw(path);
        }
    }

    /** Unsmoothed and a trifle too large, so that no seams show between neighbours. */
    private void draw(Ink.Tiles tiles) {
        Path2D path = new Path2D.Double();
        for (Ink.Tile tile : tiles.tiles()) {
            Point2D from = at(tile.from());
            Point2D to = at(tile.to());
            path.append(
                    new Rectangle2D.Double(
                            from.getX() - SEAM,
                            to.getY() - SEAM,
                            to.getX() - from.getX() + 2 * SEAM,
                            from.getY() - to.getY() + 2 * SEAM),
                    false);
        }
        Object hint = graphics.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        graphics.clip(area);
        graphics.setColor(tiles.fill());
        graphics.fill(path);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, hint);
    }

    private void draw(Ink.Dots dots, Spot spot) {
        Point2D point = dots.shape() == Ink.Shape.CROSS || !spot.isFinite() ? inside(spot) : at(spot);
        double cx = point.getX();
        double cy = point.getY();
        graphics.setColor(dots.color());
        graphics.setStroke(new BasicStroke(2.4f));
        switch (dots.shape()) {
            case DISC -> graphics.fill(new Ellipse2D.Double(cx - DOT, cy - DOT, 2 * DOT, 2 * DOT));
            case RING -> ring(cx, cy, DOT + 1, dots.color());
            case HOOP -> ring(cx, cy, HOOP, dots.color());
            case POINT -> rimmed(new Ellipse2D.Double(cx - POINT, cy - POINT, 2 * POINT, 2 * POINT), dots.color());
            case TRIANGLE -> rimmed(triangle(cx, cy), dots.color());
            case CROSS -> {
                graphics.draw(new Line2D.Double(cx - CROSS, cy - CROSS, cx + CROSS, cy + CROSS));
                graphics.draw(new Line2D.Double(cx - CROSS, cy + CROSS, cx + CROSS, cy - CROSS));
            }
        }
    }

    private void ring(double cx, double cy, double radius, Color color) {
        Ellipse2D ring = new Ellipse2D.Double(cx - radius, cy - radius, 2 * radius, 2 * radius);
        graphics.setColor(theme.paper());
        graphics.fill(ring);
        graphics.setColor(color);
        graphics.draw(ring);
    }

    private void rimmed(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
        graphics.setColor(theme.paper());
        graphics.setStroke(new BasicStroke(1.2f));
        graphics.draw(shape);
    }

    private static Shape triangle(double cx, double cy) {
        Path2D path = new Path2D.Double();
        path.moveTo(cx, cy - 1.25 * POINT);
        path.lineTo(cx + 1.15 * POINT, cy + 0.85 * POINT);
        path.lineTo(cx - 1.15 * POINT, cy + 0.85 * POINT);
        path.closePath();
        return path;
    }

    /** Two strokes over the horizontal axis, with nothing between: what is left of them is on no scale. */
    void drawBreak(double place) {
        double middle = at(new Spot(place, y.low())).getX();
        double foot = area.getMaxY();
        graphics.setColor(theme.paper());
        graphics.fill(new Rectangle2D.Double(middle - 3, foot - 4, 6, 8));
        graphics.setColor(theme.ink());
        graphics.setStroke(Strokes.seed());
        for (double side : new double[] {-3, 3}) {
            graphics.draw(new Line2D.Double(middle + side - 2, foot + 6, middle + side + 2, foot - 6));
        }
    }

    /** The nearest point that is between the axes. */
    private Point2D inside(Spot spot) {
        Point2D point = at(spot);
        return new Point2D.Double(
                Math.max(area.getX() + EDGE, Math.min(area.getMaxX() - EDGE, point.getX())),
                Math.max(area.getY() + EDGE, Math.min(area.getMaxY() - EDGE, point.getY())));
    }

    private void draw(Ink.Note note) {
        TextLine words = new TextLine(note.words(), Fonts.plain(Strokes.NOTE), note.color());
        Point2D point = inside(note.spot());
        boolean beyond = !note.spot().isFinite();
        double left = switch (note.side()) {
            case RIGHT -> beyond && note.spot().x() > 0 ? point.getX() - words.width() - 12 : point.getX() + 10;
            case BELOW -> point.getX() - words.width() / 2;
        };
        double top = note.side() == Ink.Side.RIGHT ? point.getY() - words.height() / 2 : below(note, point, words);
        draw(
                words,
                Math.max(
                        area.getX(),
                        Math.min(area.getMaxX() - (note.side() == Ink.Side.BELOW ? words.width() : 0), left)),
                top);
    }

    private static double below(Ink.Note note, Point2D point, TextLine words) {
        return note.spot().y() > 0 ? point.getY() + 5 : point.getY() - words.height() - 5;
    }

    /** Draws words on a veil of the sheet's colour, moved down while they would cover others. */
    private void draw(TextLine words, double left, double top) {
        Rectangle2D box = new Rectangle2D.Double(left - 2, top, words.width() + 4, words.height());
        while (taken.stream().anyMatch(box::intersects)) {
            box = new Rectangle2D.Double(box.getX(), box.getY() + 3, box.getWidth(), box.getHeight());
        }
        drawIn(words, box);
    }

    /** Draws words in a box of their size, on a veil of the sheet's colour. */
    void drawIn(TextLine words, Rectangle2D box) {
        taken.add(box);
        graphics.setColor(Strokes.faint(theme.paper(), 0.75));
        graphics.fill(box);
        words.draw(graphics, box.getX() + 2, box.getY());
    }
}
