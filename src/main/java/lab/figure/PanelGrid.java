package lab.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Panels in rows and columns, with areas of equal size between the axes. */
final class PanelGrid {
    private static final double GAP = 30; // between panels
    private static final double HEADING_GAP = 8;

    private final int columns;
    private final double width;
    private final List<PlacedPanel> cells = new ArrayList<>();

    /** Lays out panels in {@code columns} columns, 0 to choose, on this width. */
    PanelGrid(List<Panel> panels, int columns, double width) {
        this.columns = Math.min(panels.size(), columns == 0 ? chosen(panels) : columns);
        this.width = width;
        double each = (width - GAP * (this.columns - 1)) / this.columns;
        for (int i = 0; i < panels.size(); i++) {
            cells.add(new PlacedPanel(
                    panels.get(i),
                    each - 60,
                    !continuesBelow(panels, i),
                    !continuesLeft(panels, i),
                    i == 0 || !panels.get(i).plot().equals(panels.get(i - 1).plot())));
        }
    }

    /** The least height at which the panels are readable. */
    double leastHeight() {
        double panel =
                cells.stream().mapToDouble(c -> c.panel().leastHeight()).max().orElse(0);
        return around() + rows() * panel;
    }

    void draw(Graphics2D graphics, double left, double top, double height) {
        double each = (height - around()) / rows();
        double[] lefts = lefts(each);
        double used = IntStream.range(0, columns).mapToDouble(c -> lefts[c]).sum() + GAP * (columns - 1);
        double broad = (width - used) / columns;
        double y = top;
        for (int row = 0; row < rows(); row++) {
            y += heading(row);
            double x = left;
            for (int i = row * columns; i < Math.min(cells.size(), (row + 1) * columns); i++) {
                x += lefts[i % columns];
                cells.get(i).draw(graphics, new Rectangle2D.Double(x, y, broad, each), lefts[i % columns]);
                x += broad + GAP;
            }
            y += each + below(row);
        }
    }

    private static int chosen(List<Panel> panels) {
        int count = panels.size();
        boolean squares = panels.stream().noneMatch(panel -> Double.isNaN(panel.aspect()));
        if (squares && count == 4) {
            return count;
        }
        return count <= 3 ? count : count == 4 ? 2 : count <= 6 || count == 9 ? 3 : 4;
    }

    private int rows() {
        return (cells.size() + columns - 1) / columns;
    }

    /** The height of everything outside the axes. */
    private double around() {
        return IntStream.range(0, rows())
                .mapToDouble(r -> heading(r) + below(r))
                .sum();
    }

    private double heading(int row) {
        return HEADING_GAP
                + row(row).stream()
                        .mapToDouble(c -> TextLine.height(c.heading()))
                        .max()
                        .orElse(0);
    }

    private double below(int row) {
        return row(row).stream().mapToDouble(PlacedPanel::below).max().orElse(0);
    }

    private double[] lefts(double height) {
        double[] lefts = new double[columns];
        for (int i = 0; i < cells.size(); i++) {
            lefts[i % columns] = Math.max(lefts[i % columns], cells.get(i).left(height));
        }
        return lefts;
    }

    private List<PlacedPanel> row(int row) {
        return cells.subList(row * columns, Math.min(cells.size(), (row + 1) * columns));
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
