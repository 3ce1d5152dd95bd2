package lab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.font.FontRenderContext;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A figure as its SVG file shows it to a reader, who knows nothing of how it was drawn.
 *
 * @param shapes lines, outlines, circles and words from back to front
 */
record Drawing(List<Shape> shapes) {
    private static final String AXIS = "rgb(138,138,138)";
    private static final String GRID = "rgb(228,228,228)";
    private static final double BASELINE = 5.8; // of a number, below its middle
    private static final Pattern VERTEX = Pattern.compile("[ML]([-0-9.]+)[ ,]([-0-9.]+)");

    /**
     * Something drawn.
     *
     * @param kind the SVG element
     * @param style its style, inherited or its own
     * @param points the vertices, the ends, the centre, or where words begin
     * @param words what a text says
     * @param radius of a circle
     */
    record Shape(String kind, Map<String, String> style, List<Point2D> points, String words, double radius) {
        boolean has(String property, String value) {
            return value.equals(style.get(property));
        }

        Rectangle2D bounds() {
            Rectangle2D bounds = new Rectangle2D.Double(x(), y(), 0, 0);
            points.forEach(bounds::add);
            return bounds;
        }

        double x() {
            return points.get(0).getX();
        }

        double y() {
            return points.get(0).getY();
        }

        /** The middle of words of the size of an axis's. */
        double middle() {
            FontRenderContext metrics = new FontRenderContext(null, true, true);
            return x()
                    + Fonts.plain(TextLine.TICK).getStringBounds(words, metrics).getWidth() / 2;
        }
    }

    static Drawing of(String svg) {
        try {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            List<Shape> shapes = new ArrayList<>();
            read(root, Map.of(), shapes);
            return new Drawing(List.copyOf(shapes));
        } catch (Exception e) {
            throw new AssertionError("The figure is no SVG file.", e);
        }
    }

    private static void read(Element element, Map<String, String> inherited, List<Shape> shapes) {
        if (element.getTagName().equals("defs")) {
            return;
        }
        Map<String, String> style = new HashMap<>(inherited);
        Arrays.stream(element.getAttribute("style").split(";"))
                .map(rule -> rule.split(":", 2))
                .filter(rule -> rule.length == 2)
                .forEach(rule -> style.put(rule[0].strip(), rule[1].strip()));
        List<Point2D> points = points(element);
        if (!points.isEmpty()) {
            double radius = element.hasAttribute("r") ? number(element, "r") : Double.NaN;
            shapes.add(new Shape(element.getTagName(), style, points, element.getTextContent(), radius));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                read(inner, style, shapes);
            }
        }
    }

    private static List<Point2D> points(Element element) {
        return switch (element.getTagName()) {
            case "rect" -> List.of(point(element, "x", "y"));
            case "circle" -> List.of(point(element, "cx", "cy"));
            case "text" -> List.of(point(element, "x", "y"));
            case "line" -> List.of(point(element, "x1", "y1"), point(element, "x2", "y2"));
            case "path" -> vertices(element.getAttribute("d"));
            default -> List.of();
        };
    }

    private static List<Point2D> vertices(String path) {
        List<Point2D> vertices = new ArrayList<>();
        Matcher matcher = VERTEX.matcher(path);
        while (matcher.find()) {
            vertices.add(
                    new Point2D.Double(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))));
        }
        return vertices;
    }

    private static Point2D point(Element element, String x, String y) {
        return new Point2D.Double(number(element, x), number(element, y));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    List<Shape> all(String kind, Predicate<Shape> which) {
        return shapes.stream()
                .filter(shape -> shape.kind().equals(kind) && which.test(shape))
                .toList();
    }

    /** The centres of circles of a radius, filled or not. */
    List<Point2D> circles(double radius, boolean filled) {
        return all("circle", circle -> circle.radius() == radius && filled != circle.has("fill", "none")).stream()
                .map(circle -> circle.points().get(0))
                .toList();
    }

    /** Lines of a width, drawn as paths. */
    List<Shape> strokes(String width) {
        return all("path", path -> path.has("fill", "none") && path.has("stroke-width", width));
    }

    /** Filled outlines of an opacity. */
    List<Shape> areas(String opacity) {
        return all("path", path -> !path.has("fill", "none") && path.has("fill-opacity", opacity));
    }

    Shape words(String words) {
        List<Shape> all = all("text", text -> text.words().strip().equals(words));
        assertThat(all).as("texts '" + words + "'").hasSize(1);
        return all.get(0);
    }

    /** Whether a line is neither level nor upright. */
    static boolean isSlanted(Shape line) {
        return line.bounds().getWidth() > 1 && line.bounds().getHeight() > 10;
    }

    /** Whether these are rectangles of a field, which are not smoothed. */
    static boolean isTiles(Shape path) {
        return path.has("shape-rendering", "crispEdges") && !path.has("fill", "none");
    }

    /** The colours of the bar under a field, from left to right. */
    List<String> bar() {
        return shapes.stream()
                .filter(shape -> shape.kind().equals("rect") && shape.has("shape-rendering", "crispEdges"))
                .map(shape -> shape.style().get("fill"))
                .distinct()
                .toList();
    }

    /** The horizontal axes, each the foot of a panel, in reading order. */
    private List<Shape> feet() {
        return all("line", line -> line.has("stroke", AXIS) && level(line));
    }

    /** A ruler for the horizontal axis of a panel. */
    Ruler across(int panel, boolean logarithmic) {
        return new Ruler(across(panel), logarithmic);
    }

    /** Numbers or names below a panel and the pixels of their tick marks. */
    Map<String, Double> across(int panel) {
        Rectangle2D foot = feet().get(panel).bounds();
        Map<String, Double> ticks = new HashMap<>();
        for (Shape mark : all("line", line -> line.has("stroke", AXIS) && !level(line))) {
            boolean here = mark.x() >= foot.getMinX() - 0.1
                    && mark.x() <= foot.getMaxX() + 0.1
                    && Math.abs(mark.bounds().getMinY() - foot.getY()) < 0.1;
            all(
                            "text",
                            text -> here
                                    && Math.abs(text.middle() - mark.x()) < 3
                                    && text.y() > foot.getY()
                                    && text.y() < foot.getY() + 30)
                    .forEach(text -> ticks.put(text.words().strip(), mark.x()));
        }
        return ticks;
    }

    /** A ruler for the vertical axis of a panel, whose numbers may stand left of another one. */
    Ruler up(int panel, boolean logarithmic) {
        Rectangle2D foot = feet().get(panel).bounds();
        Map<String, Double> ticks = new HashMap<>();
        for (Shape line : all("line", line -> line.has("stroke", GRID) && level(line))) {
            boolean here = Math.abs(line.bounds().getMinX() - foot.getMinX()) < 0.1 && line.y() <= foot.getY() + 0.1;
            all("text", text -> here && text.x() < foot.getMinX() && Math.abs(text.y() - BASELINE - line.y()) < 2)
                    .forEach(text -> ticks.put(text.words().strip(), line.y()));
        }
        return new Ruler(ticks, logarithmic);
    }

    /** The height at which a name stands left of a panel. */
    double row(String name) {
        return words(name).y() - BASELINE;
    }

    private static boolean level(Shape line) {
        return line.bounds().getHeight() < 1e-9;
    }
}
