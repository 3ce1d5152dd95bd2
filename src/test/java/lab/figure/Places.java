package lab.figure;

import static lab.figure.Studies.CLAIM;
import static lab.figure.Studies.LOSS;
import static lab.figure.Studies.NONE;
import static lab.figure.Studies.RATE;
import static lab.figure.Studies.arm;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.metric.ArmKey;
import lab.metric.Trials;
import lab.verdict.Tuned;

/**
 * Studies whose values are planted, and where these are drawn.
 *
 * @param folder for the drawings
 */
record Places(Path folder) {
    /** Units of the sheet, of 1280. */
    static final double CLOSE = 0.3;

    static final String SEED_WIDTH = "1.1";
    static final String MEDIAN_WIDTH = "3.6";
    static final int LAST = 4; // epoch
    private static final double PANELS_END = 640; // what is lower is the legend

    /** Rises ever faster from 1, 1.2 and 1.6, so that no two places are mirror images. */
    static double loss(long seed, int epoch) {
        return (1 + 0.1 * (seed - 101) * (seed - 100)) * Math.pow(1.7, epoch);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(101, 103);
    }

    /** Arms whose losses are 1, 3 and 9 times these, of width 10, 100 and 1000. */
    static Trials rising(int arms) {
        List<ArmKey> keys = IntStream.range(0, arms)
                .mapToObj(i -> arm(List.of("One", "Two", "Three").get(i)).at("width", (int) Math.pow(10, i + 1)))
                .toList();
        return Studies.of(
                keys,
                (key, recorder) -> IntStream.rangeClosed(0, LAST).forEach(epoch -> {
                    double factor = Math.pow(3, keys.indexOf(key.arm()));
                    recorder.record(LOSS, epoch, factor * loss(key.seed(), epoch));
                    recorder.record(RATE, epoch, 5 - epoch);
                }));
    }

    Drawing draw(Trials trials, Plot plot) {
        return draw(trials, plot, Optional.empty());
    }

    Drawing draw(Trials trials, Plot plot, Optional<Tuned> tuned) {
        List<Figure> figures = List.of(Figure.of("Places", plot));
        new Figures(CLAIM, figures, trials, tuned, NONE).draw(Set.of(Format.SVG), folder, FigureStyle.PUBLISHED);
        try {
            return Drawing.of(Files.readString(folder.resolve("places.svg")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Point2D point(double x, double y) {
        return new Point2D.Double(x, y);
    }

    /** A point an epoch. */
    static List<Point2D> along(IntToDoubleFunction x, IntToDoubleFunction y) {
        return IntStream.rangeClosed(0, LAST)
                .mapToObj(epoch -> point(x.applyAsDouble(epoch), y.applyAsDouble(epoch)))
                .toList();
    }

    static List<Point2D> inPanels(List<Point2D> points) {
        return points.stream().filter(point -> point.getY() < PANELS_END).toList();
    }

    static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }

    /** Each point of one list is close to one of the other, and the other way round. */
    static void assertSame(List<Point2D> drawn, List<Point2D> expected) {
        assertNear(drawn, expected);
        assertNear(expected, drawn);
    }

    private static void assertNear(List<Point2D> points, List<Point2D> others) {
        assertThat(points)
                .isNotEmpty()
                .allSatisfy(point -> assertThat(others).anyMatch(other -> other.distance(point) < CLOSE));
    }
}
