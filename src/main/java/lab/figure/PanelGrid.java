package lab.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Panels in rows and columns, with areas of equal size between the axes. */
final class PanelGrid {
    private static final double GAP = 30; // between panels
    private static final double HEADING_GAP = 8;

    private final int columns;
    private final double width;
    private final List<List<PlacedPanel>> rows = new ArrayList<>();

    /** Lays out panels in {@code columns} columns, 0 to choose, on this width. */
    PanelGrid(List<Panel> panels, int columns, double width) {
        this.columns = Math.min(panels.size(), columns == 0 ? chosen(panels) : columns);
        this.width = width;
        double each = (width - GAP * (this.columns - 1)) / this.columns;
        for (int i = 0; i < panels.size(); i++) {
            if (i % this.columns == 0) {
                rows.add(new ArrayList<>());
            }
            boolean named =
                    i == 0 || !panels.get(i).plot().equals(panels.get(i - 1).plot());
            rows.get(i / this.columns)
                    .add(new PlacedPanel(
                            panels.get(i), each - 60, !continuesBelow(panels, i), !continuesLeft(panels, i), named));
        }
    }

    /** The least height at which the panels are readable. */
    double leastHeight() {
        return around()
                + rows.size()
                        * most(
                                rows.stream().flatMap(List::stream),
                                c -> c.panel().leastHeight());
    }

    void draw(Graphics2D graphics, double left, double top, double height) {
        double each = (height - around()) / rows.size();
        double[] lefts = lefts(each);
        double used = Arrays.stream(lefts).sum() + GAP * (columns - 1);
        double broad = (width - used) / columns;
        double y = top;
        for (List<PlacedPanel> row : rows) {
            y += heading(row);
            double x = left;
            for (int i = 0; i < row.size(); i++) {
                x += lefts[i];
                row.get(i).draw(graphics, new Rectangle2D.Double(x, y, broad, each), lefts[i]);
                x += broad + GAP;
            }
            y += each + below(row);
        }
    }

    private static int chosen(List<Panel> panels) {
        int count = panels.size();
        boolean squares = panels.stream().noneMatch(panel -> Double.isNaN(panel.aspect()));
        return switch (count) {
            case 1, 2, 3 -> count;
            case 4 -> squares ? 4 : 2;
            case 5, 6, 9 -> 3;
            default -> 4;
        };
    }

    /** The height of everything outside the axes. */
    private double around() {
        return rows.stream().mapToDouble(row -> heading(row) + below(row)).sum();
    }

    private static double heading(List<PlacedPanel> row) {
        return HEADING_GAP + most(row.stream(), cell -> TextLine.height(cell.heading()));
    }

    private static double below(List<PlacedPanel> row) {
        return most(row.stream(), PlacedPanel::below);
    }

    private static double most(Stream<PlacedPanel> cells, ToDoubleFunction<PlacedPanel> size) {
        return cells.mapToDouble(size).max().orElse(0);
    }

    /** The width left of the areas in each column. */
    private double[] lefts(double height) {
        return IntStream.range(0, columns)
                .mapToDouble(column -> most(
                        rows.stream().filter(row -> column < row.size()).map(row -> row.get(column)),
                        cell -> cell.left(height)))
                .toArray();
    }

    private boolean continuesBelow(List<Panel> panels, int i) {
        int below = i + columns;
        return below < panels.size()
                && same(panels.get(i).x(), panels.get(below).x());
    }

    private boolean continuesLeft(List<Panel> panels, int i) {
        return i % columns > 0
                && panels.get(i).plot().equals(panels.get(i - 1).plot())
                && same(panels.get(i).y(), panels.get(i - 1).y());
    }

    private static boolean same(PanelAxis one, PanelAxis other) {
        return one.matches(other) && one.span().equals(other.span());
    }
}
