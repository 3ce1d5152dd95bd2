package lab.figure;

import static lab.figure.Places.CLOSE;
import static lab.figure.Places.SEED_WIDTH;
import static lab.figure.Places.assertSame;
import static lab.figure.Places.inPanels;
import static lab.figure.Places.only;
import static lab.figure.Places.point;
import static lab.figure.Studies.arm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import lab.claim.Plot;
import lab.figure.Drawing.Shape;
import lab.metric.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Colours, contours, paths and points of a plane are where the numbers at the axes of the same file say. */
final class PlanePlacesTest {
    private static final double POINT = 5;
    private static final double MOST = 5; // of the tilted plane
    private static final String HIGHEST = "rgb(253,231,37)"; // the brightest colour

    /** A tilted plane over 0 to 2 and 0 to 1, a path on it, and examples of two classes. */
    private static final Trials TILTED = Studies.of(List.of(arm("One")), (key, recorder) -> {
        for (int row = 0; row <= 10; row++) {
            for (int column = 0; column <= 20; column++) {
                recorder.record(Planes.BOWL, row / 10.0, column / 10.0, tilted(column / 10.0, row / 10.0));
            }
        }
        for (int i = 0; i < 3; i++) {
            recorder.record(Planes.W1, i, 0.2 + i * i / 4.0);
            recorder.record(Planes.W2, i, 0.9 - 0.3 * i);
            recorder.record(Planes.X, i, 0.3 + 0.5 * i);
            recorder.record(Planes.Y, i, 0.1 + 0.2 * i * i);
            recorder.record(Planes.LABEL, i, i % 2);
        }
    });

    @TempDir
    private Path folder;

    private static double tilted(double x, double y) {
        return x + 3 * y;
    }

    /** The plane's value at a pixel. */
    private static double value(Point2D pixel, Ruler x, Ruler y) {
        return tilted(x.read(pixel.getX()), y.read(pixel.getY()));
    }

    @Test
    void contoursAndExamplesOfAFieldAreWhereTheAxesSay() {
        Plot plot = Plot.field(Planes.BOWL).points(Planes.X, Planes.Y, Planes.LABEL);
        Drawing drawing = draw(TILTED, plot.mark(2, "boundary"));
        Ruler x = drawing.across(0, false);
        Ruler y = drawing.up(0, false);

        assertThat(drawing.strokes("2.4").get(0).points())
                .hasSizeGreaterThan(10)
                .allSatisfy(pixel -> assertThat(value(pixel, x, y)).isCloseTo(2, within(0.02)));
        assertSame(
                inPanels(drawing.circles(POINT, true)),
                List.of(point(x.at(0.3), y.at(0.1)), point(x.at(1.3), y.at(0.9))));
        Rectangle2D triangle = only(drawing.areas("1").stream()
                        .filter(area -> area.points().size() < 6
                                && !inPanels(area.points()).isEmpty())
                        .toList())
                .bounds();
        assertThat(triangle.getCenterX()).isCloseTo(x.at(0.8), within(CLOSE));
        assertThat(triangle.getCenterY()).isCloseTo(y.at(0.3), within(2.0));
    }

    @Test
    void coloursOfAFieldAreThoseThatTheBarGivesItsValues() {
        Drawing drawing = draw(TILTED, Plot.field(Planes.BOWL));
        Ruler x = drawing.across(0, false);
        Ruler y = drawing.up(0, false);
        List<String> bar = drawing.bar();
        List<Shape> tiles = drawing.all("path", Drawing::isTiles);

        assertThat(tiles).hasSizeGreaterThan(50);
        for (Shape tile : tiles) {
            double middle = tile.points().stream()
                    .mapToDouble(pixel -> value(pixel, x, y))
                    .average()
                    .orElseThrow();
            int place = bar.indexOf(tile.style().get("fill"));
            assertThat(MOST * place / bar.size()).isCloseTo(middle, within(0.03 * MOST));
        }
    }

    @Test
    void theFirstRowOfAnImageIsAtItsTopAndTheFirstColumnAtItsLeft() {
        Trials trials = Studies.of(List.of(arm("One")), (key, recorder) -> {
            for (int row = 1; row <= 4; row++) {
                for (int column = 1; column <= 5; column++) {
                    recorder.record(Planes.WEIGHT, row, column, row == 1 && column == 2 ? 1 : row * column / 100.0);
                }
            }
        });
        List<Shape> tiles = draw(trials, Plot.image(Planes.WEIGHT)).all("path", Drawing::isTiles);
        Rectangle2D one = only(tiles.stream()
                        .filter(tile -> tile.has("fill", HIGHEST))
                        .toList())
                .bounds();
        Rectangle2D whole = one.getBounds2D();
        tiles.forEach(tile -> whole.add(tile.bounds()));

        assertThat(one.getMinY()).isCloseTo(whole.getMinY(), within(CLOSE));
        assertThat(one.getHeight()).isCloseTo(whole.getHeight() / 4, within(1.0));
        assertThat(one.getMinX()).isCloseTo(whole.getMinX() + whole.getWidth() / 5, within(1.0));
        assertThat(one.getWidth()).isCloseTo(whole.getWidth() / 5, within(1.0));
    }

    @Test
    void aPathGoesOverItsContours() {
        Drawing drawing = draw(TILTED, Plot.curves(Planes.W2, Planes.W1).over(Planes.BOWL));
        Ruler x = drawing.across(0, false);
        Ruler y = drawing.up(0, false);
        List<Point2D> steps = IntStream.range(0, 3)
                .mapToObj(i -> point(x.at(0.2 + i * i / 4.0), y.at(0.9 - 0.3 * i)))
                .toList();

        assertSame(only(drawing.strokes("2.4")).points(), steps);
        assertSame(drawing.circles(5.5, false), steps.subList(0, 1));
        assertSame(drawing.circles(POINT, true), steps.subList(2, 3));
        List<Shape> contours = drawing.strokes(SEED_WIDTH).stream()
                .filter(line -> line.points().size() > 10)
                .toList();
        assertThat(contours).hasSizeGreaterThan(3).allSatisfy(contour -> {
            double level = value(contour.points().get(0), x, y);
            assertThat(contour.points())
                    .allSatisfy(pixel -> assertThat(value(pixel, x, y)).isCloseTo(level, within(0.02)));
        });
    }

    @Test
    void aCloudIsWhereItsCoordinatesSay() {
        Drawing drawing = draw(TILTED, Plot.scatter(Planes.X, Planes.Y));
        Ruler x = drawing.across(0, false);
        Ruler y = drawing.up(0, false);

        assertSame(
                drawing.circles(4.5, true),
                IntStream.range(0, 3)
                        .mapToObj(i -> point(x.at(0.3 + 0.5 * i), y.at(0.1 + 0.2 * i * i)))
                        .toList());
    }

    private Drawing draw(Trials trials, Plot plot) {
        return new Places(folder).draw(trials, plot);
    }
}
