package lab.figure;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import lab.claim.Content;
import lab.claim.Plot;

/** The reference lines of a panel and their words, placed where they cover the fewest lines. */
final class MarkLabels {
    private static final double OUTSIDE = 1_000;

    private final Panel panel;
    private final PlotArea plot;
    private final Rectangle2D area;

    MarkLabels(Panel panel, PlotArea plot) {
        this.panel = panel;
        this.plot = plot;
        this.area = plot.area();
    }

    void drawLines() {
        shown().forEach(mark -> plot.draw(new Ink.Line(ends(mark), panel.theme().paleInk(), Strokes.MARK)));
    }

    void drawWords() {
        List<Line2D> strokes = strokes();
        for (Plot.Mark mark : shown()) {
            TextLine words = TextLine.note(mark.words(), panel.theme().paleInk());
            Rectangle2D best =
                    Collections.min(boxes(mark, words), Comparator.comparingDouble(box -> cost(box, strokes)));
            plot.drawIn(words, best);
        }
    }

    private List<Plot.Mark> shown() {
        if (panel.plot().content() instanceof Content.Field) {
            return List.of(); // in a field, marks are contour lines
        }
        Span span = panel.values().span();
        return panel.plot().marks().stream()
                .filter(mark -> place(mark) >= span.low() && place(mark) <= span.high())
                .toList();
    }

    private double place(Plot.Mark mark) {
        return panel.values().scale().place(mark.value());
    }

    private List<Spot> ends(Plot.Mark mark) {
        Span x = panel.x().span();
        Span y = panel.y().span();
        return panel.upright()
                ? List.of(new Spot(x.low(), place(mark)), new Spot(x.high(), place(mark)))
                : List.of(new Spot(place(mark), y.low()), new Spot(place(mark), y.high()));
    }

    private List<Rectangle2D> boxes(Plot.Mark mark, TextLine words) {
        Point2D at = plot.at(ends(mark).get(0));
        double width = words.width() + 4;
        double height = words.height();
        List<Rectangle2D> boxes = new ArrayList<>();
        if (!panel.upright()) {
            boxes.add(new Rectangle2D.Double(at.getX() + 5, area.getY() + 1, width, height));
            boxes.add(new Rectangle2D.Double(at.getX() - 5 - width, area.getY() + 1, width, height));
            return boxes;
        }
        for (double share : new double[] {1, 0, 0.75, 0.5, 0.25}) {
            double x = area.getX() + 6 + share * (area.getWidth() - 12 - width);
            boxes.add(new Rectangle2D.Double(x, at.getY() - height - 2, width, height));
            boxes.add(new Rectangle2D.Double(x, at.getY() + 2, width, height));
        }
        return boxes;
    }

    private double cost(Rectangle2D box, List<Line2D> strokes) {
        double cost = strokes.stream().filter(box::intersectsLine).count();
        cost += OUTSIDE * plot.taken().stream().filter(box::intersects).count();
        return area.contains(box) ? cost : cost + OUTSIDE;
    }

    private List<Line2D> strokes() {
        List<Line2D> strokes = new ArrayList<>();
        for (Ink ink : panel.ink()) {
            List<Spot> spots = ink instanceof Ink.Tiles ? List.of() : ink.spots();
            for (int i = 0; i < spots.size(); i++) {
                Spot from = spots.get(ink instanceof Ink.Dots ? i : Math.max(0, i - 1));
                if (from.isFinite() && spots.get(i).isFinite()) {
                    strokes.add(new Line2D.Double(plot.at(from), plot.at(spots.get(i))));
                }
            }
        }
        return strokes;
    }
}
