package lab.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A panel with its place in the grid: draws it with the words above, left of and under it.
 *
 * @param panel the panel
 * @param width the estimated width of the area between the axes, for the words around it
 * @param across whether the horizontal axis is labelled here instead of on a panel below
 * @param down whether the vertical axis has numbers here instead of on a panel to the left
 * @param named whether the vertical axis has its words here instead of on an earlier panel of the plot
 */
record PlacedPanel(Panel panel, double width, boolean across, boolean down, boolean named) {
    private static final double TICK_GAP = 12;
    private static final double HALF_NUMBER = 8; // a number at the upper end of a map's axis extends above it
    private static final int FEWEST_TICKS = 2;
    private static final double MOST_NAME = 0.42; // of the width; longer names are cut

    /** The words above the panel. */
    List<TextLine> heading() {
        List<TextLine> lines = new ArrayList<>();
        if (named) {
            lines.addAll(label(panel.y()));
        }
        if (!panel.title().isEmpty()) {
            lines.add(new TextLine(
                            panel.title(),
                            Fonts.bold(TextLine.LABEL),
                            panel.theme().ink())
                    .fitted(width + 50));
        }
        return lines;
    }

    /** The words under the panel. */
    List<TextLine> footing() {
        return across ? label(panel.x()) : List.of();
    }

    private List<TextLine> label(PanelAxis axis) {
        return axis.label().isEmpty()
                ? List.of()
                : TextLine.label(axis.label(), panel.theme()).wrapped(width);
    }

    /** The height under the area between the axes. */
    double below() {
        return across ? ticksBelow() + TextLine.height(footing()) : 10;
    }

    /** The width left of an area with this height. */
    double left(double height) {
        return down ? TICK_GAP + widest(yTicks(height)) : 0;
    }

    /** Draws the panel; its heading starts {@code left} of the area between the axes. */
    void draw(Graphics2D graphics, Rectangle2D area, double left) {
        TextLine.draw(heading(), graphics, area.getX() - left, area.getY() - TextLine.height(heading()) - 6);
        drawInside(graphics, shaped(area));
    }

    private void drawInside(Graphics2D graphics, Rectangle2D area) {
        drawPlot(graphics, area);
        double y = area.getMaxY() + ticksBelow();
        for (TextLine line : footing()) {
            line.draw(graphics, area.getCenterX() - line.width() / 2, y);
            y += line.height();
        }
    }

    /** The upper left part of an area with the panel's proportions. */
    private Rectangle2D shaped(Rectangle2D area) {
        if (!panel.isMap()) {
            return area;
        }
        double room = area.getHeight() - HALF_NUMBER;
        double aspect = panel.aspect();
        double broad = Double.isNaN(aspect) ? area.getWidth() : Math.min(area.getWidth(), aspect * room);
        double high = Double.isNaN(aspect) ? room : broad / aspect;
        return new Rectangle2D.Double(area.getX(), area.getY() + HALF_NUMBER, broad, high);
    }

    private double ticksBelow() {
        return panel.frame() == PanelFrame.IMAGE ? 6 : tickHeight();
    }

    private void drawPlot(Graphics2D graphics, Rectangle2D area) {
        PlotArea plot =
                new PlotArea(graphics, whole(area), panel.x().span(), panel.y().span(), panel.theme());
        AxesPainter axes = new AxesPainter(
                panel, plot, shown(xTicks(area.getWidth()), panel.x()), shown(yTicks(area.getHeight()), panel.y()));
        axes.draw(across, down, slanted());
        plot.draw(panel);
        axes.drawOutline();
    }

    /** The area rounded inwards to whole units, so that its edges are sharp lines. */
    private static Rectangle2D whole(Rectangle2D area) {
        double x = Math.ceil(area.getX());
        double y = Math.ceil(area.getY());
        return new Rectangle2D.Double(x, y, Math.floor(area.getMaxX()) - x, Math.floor(area.getMaxY()) - y);
    }

    private static List<Tick> shown(List<Tick> ticks, PanelAxis axis) {
        Span span = axis.span();
        return ticks.stream()
                .filter(tick -> tick.place() >= span.low() && tick.place() <= span.high())
                .toList();
    }

    private List<Tick> yTicks(double height) {
        if (panel.frame() == PanelFrame.IMAGE) {
            return List.of();
        }
        return panel.y().ticks((int) (height / 45)).stream()
                .map(tick -> new Tick(
                        tick.place(), words(tick).fitted(MOST_NAME * width).text()))
                .toList();
    }

    private List<Tick> xTicks(double width) {
        if (panel.frame() == PanelFrame.IMAGE) {
            return List.of();
        }
        int most = (int) (width / 85);
        List<Tick> ticks = panel.x().ticks(most);
        while (panel.x().fixed().isEmpty() && ticks.size() < FEWEST_TICKS && most < width / 30) {
            most++;
            ticks = panel.x().ticks(most); // a single number is not a scale
        }
        return slanted() ? ticks : thinned(ticks, width / panel.x().span().length());
    }

    /** The ticks without those whose labels would overlap the one before. */
    private List<Tick> thinned(List<Tick> ticks, double perPlace) {
        List<Tick> kept = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks) {
            double half = words(tick).width() / 2;
            if (tick.place() * perPlace - half > end) {
                kept.add(tick);
                end = tick.place() * perPlace + half + 8;
            }
        }
        return kept;
    }

    private double tickHeight() {
        return slanted() ? 24 + 0.5 * widest(panel.x().fixed()) : 28;
    }

    /** Whether names must be slanted to fit; numbers are thinned instead. */
    private boolean slanted() {
        List<Tick> names = panel.x().fixed();
        boolean numbers = names.stream().allMatch(tick -> tick.words().matches("[-+0-9.eE]+"));
        return !numbers && widest(names) > width / names.size() - 10;
    }

    private double widest(List<Tick> ticks) {
        return ticks.stream().mapToDouble(tick -> words(tick).width()).max().orElse(0);
    }

    private TextLine words(Tick tick) {
        return TextLine.tick(tick.words(), panel.theme());
    }
}
