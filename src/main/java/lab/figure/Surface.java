package lab.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Values over a rectangle of the plane, known on a grid of columns and rows. */
final class Surface {
    private final double[] xs;
    private final double[] ys;
    private final double[][] values; // [rows, columns]

    private Surface(double[] xs, double[] ys, double[][] values) {
        this.xs = xs;
        this.ys = ys;
        this.values = values;
    }

    /** The surface of y to x to value; NaN where there is no value. */
    static Surface of(NavigableMap<Double, NavigableMap<Double, Double>> rows) {
        TreeSet<Double> columns = new TreeSet<>();
        rows.values().forEach(row -> columns.addAll(row.keySet()));
        double[][] values = rows.values().stream()
                .map(row -> columns.stream()
                        .mapToDouble(x -> row.getOrDefault(x, Double.NaN))
                        .toArray())
                .toArray(double[][]::new);
        return new Surface(doubles(columns), doubles(rows.keySet()), values);
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
        return new Surface(xs, ys, places);
    }

    /** This surface as an image: each value fills a square around its column and row; rows count downwards. */
    Surface image() {
        int last = ys.length - 1;
        return new Surface(
                xs,
                IntStream.rangeClosed(0, last).mapToDouble(r -> -ys[last - r]).toArray(),
                IntStream.rangeClosed(0, last).mapToObj(r -> values[last - r]).toArray(double[][]::new));
    }

    /** This surface interpolated in both directions, at the centres of {@code count} x {@code count} equal rectangles. */
    Surface smooth(int count) {
        double[] across = middles(xs, count);
        double[] up = middles(ys, count);
        double[][] fine = Arrays.stream(up)
                .mapToObj(y -> Arrays.stream(across).map(x -> at(x, y)).toArray())
                .toArray(double[][]::new);
        return new Surface(across, up, fine);
    }

    private static double[] middles(double[] known, int count) {
        double from = known[0];
        double length = known[known.length - 1] - from;
        return IntStream.range(0, count)
                .mapToDouble(i -> from + length * (i + 0.5) / count)
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

    /** Whether it covers a rectangle, not just a line or a point. */
    boolean isPlane() {
        return xs.length > 1 && ys.length > 1;
    }

    /** The span from the first to the last column. */
    Span across() {
        return new Span(xs[0], xs[xs.length - 1]);
    }

    /** The span from the first to the last row. */
    Span up() {
        return new Span(ys[0], ys[ys.length - 1]);
    }

    /** The span between the outer edges of the outer columns. */
    Span acrossEdges() {
        return new Span(edge(xs, 0), edge(xs, xs.length));
    }

    /** The span between the outer edges of the outer rows. */
    Span upEdges() {
        return new Span(edge(ys, 0), edge(ys, ys.length));
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
        Map<Color, List<Ink.Tile>> tiles = new LinkedHashMap<>();
        for (int r = 0; r < ys.length; r++) {
            int from = 0;
            for (int c = 1; c <= xs.length; c++) {
                if (c == xs.length || !same(scale, values[r][from], values[r][c])) {
                    add(tiles, scale, r, from, c);
                    from = c;
                }
            }
        }
        return tiles.entrySet().stream()
                .<Ink>map(e -> new Ink.Tiles(List.copyOf(e.getValue()), e.getKey()))
                .toList();
    }

    private static boolean same(ColorScale scale, double one, double other) {
        return Double.isNaN(one) == Double.isNaN(other)
                && (Double.isNaN(one) || scale.at(one).equals(scale.at(other)));
    }

    private void add(Map<Color, List<Ink.Tile>> tiles, ColorScale scale, int row, int from, int to) {
        if (!Double.isNaN(values[row][from])) {
            Spot low = new Spot(edge(xs, from), edge(ys, row));
            Spot high = new Spot(edge(xs, to), edge(ys, row + 1));
            tiles.computeIfAbsent(scale.at(values[row][from]), color -> new ArrayList<>())
                    .add(new Ink.Tile(low, high));
        }
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
