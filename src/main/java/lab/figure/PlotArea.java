package lab.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws ink on the area between two axes.
 *
 * @param pen draws on the sheet
 * @param area the area on the sheet
 * @param x the places along the horizontal axis
 * @param y the places along the vertical axis
 * @param theme the figure's colours
 * @param taken the boxes that words already occupy, which grow with each word
 */
record PlotArea(Pen pen, Rectangle2D area, Span x, Span y, Theme theme, List<Rectangle2D> taken) {
    private static final double EDGE = 9; // distance from an axis' end to what lies beyond it
    private static final double DOT = 4.5;
    private static final double CROSS = 7;
    private static final double POINT = 5;
    private static final double HOOP = 9;
    private static final double SEAM = 0.2;
    private static final double FAR = 20; // axis lengths; graphics libraries fail on much larger numbers
    private static final BasicStroke RIM = new BasicStroke(1.2f);
    private static final BasicStroke RING = new BasicStroke(2.4f);

    PlotArea(Graphics2D graphics, Rectangle2D area, Span x, Span y, Theme theme) {
        this(new Pen(graphics), area, x, y, theme, new ArrayList<>());
    }

    Graphics2D graphics() {
        return pen.graphics();
    }

    /** The point of a spot on the sheet. */
    Point2D at(Spot spot) {
        double right = limited((spot.x() - x.low()) / x.length());
        double up = limited((spot.y() - y.low()) / y.length());
        return new Point2D.Double(area.getX() + right * area.getWidth(), area.getMaxY() - up * area.getHeight());
    }

    private static double limited(double share) {
        return Math.max(-FAR, Math.min(FAR, share));
    }

    /** Draws a panel's ink and its marks, whose words go where they cover least. */
    void draw(Panel panel) {
        MarkLabels marks = new MarkLabels(panel, this);
        // Bars are opaque to hide the grid, so a mark's words must be in front of them.
        if (panel.upright()) {
            marks.drawLines();
        }
        panel.ink().stream().filter(ink -> !(ink instanceof Ink.Note)).forEach(this::draw);
        if (!panel.upright()) {
            marks.drawLines();
        }
        panel.ink().stream().filter(Ink.Note.class::isInstance).forEach(this::draw);
        graphics().setClip(null);
        if (panel.x().hasZero()) {
            drawBreak(panel.x().zero() + PanelAxis.BREAK / 2);
        }
        marks.drawWords();
    }

    void draw(Ink ink) {
        // Clips what extends beyond an axis, with room for half a dot.
        graphics()
                .setClip(new Rectangle2D.Double(
                        area.getX() - DOT - 1, area.getY() - 2, area.getWidth() + 2 * DOT + 2, area.getHeight() + 4));
        if (ink instanceof Ink.Line line) {
            pen.draw(path(line), line.color(), line.stroke());
        } else if (ink instanceof Ink.Area filled && !filled.spots().isEmpty()) {
            draw(filled);
        } else if (ink instanceof Ink.Tiles tiles) {
            draw(tiles);
        } else if (ink instanceof Ink.Dots dots) {
            dots.spots().forEach(spot -> draw(dots, spot));
        } else if (ink instanceof Ink.Note note) {
            graphics().setClip(null);
            draw(note);
        }
    }

    private Path2D path(Ink.Line line) {
        Path2D path = new Path2D.Double();
        boolean open = false;
        for (Spot spot : line.spots()) {
            Point2D point = at(spot);
            if (spot.isFinite() && !open) {
                path.moveTo(point.getX(), point.getY());
                // A value between two gaps has no line of its own: round ends make it a visible point.
                path.lineTo(point.getX() + 0.01, point.getY());
            } else if (spot.isFinite()) {
                path.lineTo(point.getX(), point.getY());
            }
            open = spot.isFinite();
        }
        return path;
    }

    private void draw(Ink.Area filled) {
        Path2D outline = polygon(filled.spots().stream().map(this::at).toList());
        pen.fill(outline, filled.fill());
        if (filled.edge() != null) {
            pen.draw(outline, filled.edge(), Strokes.SEED);
        }
    }

    private static Path2D polygon(List<Point2D> corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners.get(0).getX(), corners.get(0).getY());
        corners.forEach(corner -> path.lineTo(corner.getX(), corner.getY()));
        path.closePath();
        return path;
    }

    /** Draws tiles without smoothing and slightly too large, so that no seams show between neighbours. */
    private void draw(Ink.Tiles tiles) {
        Path2D path = new Path2D.Double();
        for (Ink.Tile tile : tiles.tiles()) {
            Rectangle2D box = new Rectangle2D.Double();
            box.setFrameFromDiagonal(at(tile.from()), at(tile.to()));
            box.setRect(box.getX() - SEAM, box.getY() - SEAM, box.getWidth() + 2 * SEAM, box.getHeight() + 2 * SEAM);
            path.append(box, false);
        }
        graphics().clip(area);
        pen.unsmoothed(() -> pen.fill(path, tiles.fill()));
    }

    private void draw(Ink.Dots dots, Spot spot) {
        Point2D at = dots.shape() == Ink.Shape.CROSS || !spot.isFinite() ? inside(spot) : at(spot);
        switch (dots.shape()) {
            case DISC -> pen.fill(circle(at, DOT), dots.color());
            case RING -> outlined(circle(at, DOT + 1), theme.paper(), dots.color(), RING);
            case HOOP -> outlined(circle(at, HOOP), theme.paper(), dots.color(), RING);
            case POINT -> outlined(circle(at, POINT), dots.color(), theme.paper(), RIM);
            case TRIANGLE -> outlined(triangle(at), dots.color(), theme.paper(), RIM);
            case CROSS -> {
                stroke(at, CROSS, dots.color());
                stroke(at, -CROSS, dots.color());
            }
        }
    }

    /** Draws one of a cross's two lines, which ends {@code rise} below the middle. */
    private void stroke(Point2D at, double rise, Color color) {
        pen.line(at.getX() - CROSS, at.getY() - rise, at.getX() + CROSS, at.getY() + rise, color, RING);
    }

    private void outlined(Shape shape, Color fill, Color edge, BasicStroke stroke) {
        pen.fill(shape, fill);
        pen.draw(shape, edge, stroke);
    }

    private static Shape circle(Point2D at, double radius) {
        return new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
    }

    private static Shape triangle(Point2D at) {
        double foot = at.getY() + 0.85 * POINT;
        return polygon(List.of(
                new Point2D.Double(at.getX(), at.getY() - 1.25 * POINT),
                new Point2D.Double(at.getX() + 1.15 * POINT, foot),
                new Point2D.Double(at.getX() - 1.15 * POINT, foot)));
    }

    /** Draws the break of a horizontal axis: two strokes with a gap between. Whatever is left of them is on no scale. */
    private void drawBreak(double place) {
        double middle = at(new Spot(place, y.low())).getX();
        double foot = area.getMaxY();
        pen.fill(new Rectangle2D.Double(middle - 3, foot - 4, 6, 8), theme.paper());
        for (double at : new double[] {middle - 3, middle + 3}) {
            pen.line(at - 2, foot + 6, at + 2, foot - 6, theme.ink(), Strokes.SEED);
        }
    }

    /** The nearest point between the axes. */
    private Point2D inside(Spot spot) {
        Point2D point = at(spot);
        return new Point2D.Double(
                Math.max(area.getX() + EDGE, Math.min(area.getMaxX() - EDGE, point.getX())),
                Math.max(area.getY() + EDGE, Math.min(area.getMaxY() - EDGE, point.getY())));
    }

    /** Draws words beside their spot, moved down until they cover no others. */
    private void draw(Ink.Note note) {
        TextLine words = TextLine.note(note.words(), note.color());
        Point2D at = inside(note.spot());
        boolean below = note.side() == Ink.Side.BELOW;
        double left = below ? at.getX() - words.width() / 2 : beside(note, at, words);
        double top = below ? under(note, at, words) : at.getY() - words.height() / 2;
        double right = area.getMaxX() - (below ? words.width() : 0);
        double start = Math.max(area.getX(), Math.min(right, left)) - 2;
        Rectangle2D box = new Rectangle2D.Double(start, top, words.width() + 4, words.height());
        while (taken.stream().anyMatch(box::intersects)) {
            box.setRect(start, box.getY() + 3, box.getWidth(), box.getHeight());
        }
        drawIn(words, box);
    }

    private static double beside(Ink.Note note, Point2D at, TextLine words) {
        boolean beyond = note.spot().x() == Double.POSITIVE_INFINITY;
        return beyond ? at.getX() - words.width() - 12 : at.getX() + 10;
    }

    private static double under(Ink.Note note, Point2D at, TextLine words) {
        return note.spot().y() > 0 ? at.getY() + 5 : at.getY() - words.height() - 5;
    }

    /** Draws words in a box of their size, on a translucent background of the sheet's colour. */
    void drawIn(TextLine words, Rectangle2D box) {
        taken.add(box);
        pen.fill(box, Theme.faint(theme.paper(), 0.75));
        words.draw(graphics(), box.getX() + 2, box.getY());
    }
}
