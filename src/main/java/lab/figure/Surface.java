package lab.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Values over a rectangle of the plane, known on a grid of columns and rows. */
final class Surface {
    private static final int FINE = 120; // rectangles per side of a smooth surface, enough for a projector

    private final double[] xs;
    private final double[] ys;
    private final double[][] values; // [rows, columns]
    private final boolean smooth;

    private Surface(double[] xs, double[] ys, double[][] values, boolean smooth) {
        this.xs = xs;
        this.ys = ys;
        this.values = values;
        this.smooth = smooth;
    }

    /** The surface of y to x to value; NaN where there is no value. It is smooth if it is more than a line or a point. */
    static Surface of(NavigableMap<Double, NavigableMap<Double, Double>> rows) {
        TreeSet<Double> columns = new TreeSet<>();
        rows.values().forEach(row -> columns.addAll(row.keySet()));
        double[][] values = rows.values().stream()
                .map(row -> columns.stream()
                        .mapToDouble(x -> row.getOrDefault(x, Double.NaN))
                        .toArray())
                .toArray(double[][]::new);
        boolean smooth = rows.size() > 1 && columns.size() > 1;
        return new Surface(doubles(columns), doubles(rows.keySet()), values, smooth);
    }

    private static double[] doubles(Collection<Double> numbers) {
        return numbers.stream().mapToDouble(d -> d).toArray();
    }

    /** All values, row by row. */
    List<Double> values() {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).boxed().toList();
    }

    /** This surface with its values mapped to places. */
    Surface placed(ColorScale scale) {
        double[][] places = Arrays.stream(values)
                .map(row -> Arrays.stream(row).map(scale::place).toArray())
                .toArray(double[][]::new);
        return new Surface(xs, ys, places, smooth);
    }

    /** This surface as an image: each value fills a square around its column and row; rows count downwards. */
    Surface image() {
        int last = ys.length - 1;
        return new Surface(
                xs,
                IntStream.rangeClosed(0, last).mapToDouble(r -> -ys[last - r]).toArray(),
                IntStream.rangeClosed(0, last).mapToObj(r -> values[last - r]).toArray(double[][]::new),
                false);
    }

    /** This surface interpolated in both directions, at the centres of equal rectangles. */
    private Surface interpolated() {
        double[] across = middles(xs);
        double[] up = middles(ys);
        double[][] fine = Arrays.stream(up)
                .mapToObj(y -> Arrays.stream(across).map(x -> at(x, y)).toArray())
                .toArray(double[][]::new);
        return new Surface(across, up, fine, false);
    }

    private static double[] middles(double[] known) {
        double from = known[0];
        double length = known[known.length - 1] - from;
        return IntStream.range(0, FINE)
                .mapToDouble(i -> from + length * (i + 0.5) / FINE)
                .toArray();
    }

    private double at(double x, double y) {
        int c = before(xs, x);
        int r = before(ys, y);
        double right = (x - xs[c]) / (xs[c + 1] - xs[c]);
        double up = (y - ys[r]) / (ys[r + 1] - ys[r]);
        double below = values[r][c] * (1 - right) + values[r][c + 1] * right;
        double above = values[r + 1][c] * (1 - right) + values[r + 1][c + 1] * right;
        return below * (1 - up) + above * up;
    }

    private static int before(double[] known, double place) {
        int found = Arrays.binarySearch(known, place);
        return Math.max(0, Math.min(known.length - 2, found < 0 ? -found - 2 : found));
    }

    /** Whether its values are interpolated; if not, each fills a rectangle. */
    boolean isSmooth() {
        return smooth;
    }

    /** The span of its columns. */
    Span across() {
        return span(xs);
    }

    /** The span of its rows. */
    Span up() {
        return span(ys);
    }

    private Span span(double[] known) {
        return smooth
                ? new Span(known[0], known[known.length - 1])
                : new Span(edge(known, 0), edge(known, known.length));
    }

    /** The edge below the {@code i}-th of {@code known}: halfway between two neighbours. */
    private static double edge(double[] known, int i) {
        if (known.length == 1) {
            return known[0] + i - 0.5;
        }
        if (i == 0) {
            return known[0] - (known[1] - known[0]) / 2;
        }
        int last = known.length - 1;
        return i > last ? known[last] + (known[last] - known[last - 1]) / 2 : (known[i - 1] + known[i]) / 2;
    }

    /** Rectangles in the colours of a scale; neighbours in a row with the same colour are merged. */
    List<Ink> tiles(ColorScale scale) {
        if (smooth) {
            return interpolated().tiles(scale);
        }
        Map<Color, List<Ink.Tile>> tiles = new LinkedHashMap<>();
        for (int r = 0; r < ys.length; r++) {
            List<Optional<Color>> colors = colors(scale, values[r]);
            int from = 0;
            for (int c = 1; c <= xs.length; c++) {
                if (c == xs.length || !colors.get(c).equals(colors.get(from))) {
                    Ink.Tile tile = tile(r, from, c);
                    colors.get(from)
                            .ifPresent(color -> tiles.computeIfAbsent(color, key -> new ArrayList<>())
                                    .add(tile));
                    from = c;
                }
            }
        }
        return tiles.entrySet().stream()
                .<Ink>map(e -> new Ink.Tiles(List.copyOf(e.getValue()), e.getKey()))
                .toList();
    }

    /** The colours of a row, none where there is no value. */
    private static List<Optional<Color>> colors(ColorScale scale, double[] row) {
        return Arrays.stream(row)
                .mapToObj(place -> Double.isNaN(place) ? Optional.<Color>empty() : Optional.of(scale.at(place)))
                .toList();
    }

    private Ink.Tile tile(int row, int from, int to) {
        return new Ink.Tile(new Spot(edge(xs, from), edge(ys, row)), new Spot(edge(xs, to), edge(ys, row + 1)));
    }

    /** The line on which the surface has this value, interpolated along the edges of each cell of the grid. */
    List<Spot> contour(double level) {
        List<Spot> line = new ArrayList<>();
        for (int r = 0; r + 1 < ys.length; r++) {
            for (int c = 0; c + 1 < xs.length; c++) {
                List<Spot> crossings = crossings(level, r, c);
                for (int i = 0; i + 1 < crossings.size(); i += 2) {
                    line.add(crossings.get(i));
                    line.add(crossings.get(i + 1));
                    line.add(new Spot(Double.NaN, Double.NaN));
                }
            }
        }
        return line;
    }

    /** The points where the level crosses a cell's four edges, in order; each pair is the ends of a piece of the line. */
    private List<Spot> crossings(double level, int r, int c) {
        int[][] corners = {{r, c}, {r, c + 1}, {r + 1, c + 1}, {r + 1, c}};
        List<Spot> crossings = new ArrayList<>();
        for (int i = 0; i < corners.length; i++) {
            int[] from = corners[i];
            int[] to = corners[(i + 1) % corners.length];
            double low = values[from[0]][from[1]] - level;
            double high = values[to[0]][to[1]] - level;
            if (low < 0 != high < 0 && Double.isFinite(low) && Double.isFinite(high)) {
                double part = low / (low - high);
                crossings.add(new Spot(
                        xs[from[1]] + part * (xs[to[1]] - xs[from[1]]),
                        ys[from[0]] + part * (ys[to[0]] - ys[from[0]])));
            }
        }
        return crossings;
    }
}
