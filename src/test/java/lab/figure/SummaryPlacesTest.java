package lab.figure;

import static lab.figure.Places.CLOSE;
import static lab.figure.Places.LAST;
import static lab.figure.Places.MEDIAN_WIDTH;
import static lab.figure.Places.assertSame;
import static lab.figure.Places.inPanels;
import static lab.figure.Places.loss;
import static lab.figure.Places.only;
import static lab.figure.Places.point;
import static lab.figure.Places.rising;
import static lab.figure.Places.seeds;
import static lab.figure.Studies.LOSS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lab.claim.Plot;
import lab.claim.Setting;
import lab.claim.Tuning;
import lab.data.Part;
import lab.figure.Drawing.Shape;
import lab.metric.ArmKey;
import lab.metric.Axis;
import lab.metric.Summary;
import lab.metric.Trials;
import lab.verdict.Tuned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of trials and of pilots stand where the numbers at the axes of the same file say. */
final class SummaryPlacesTest {
    private static final Summary START = LOSS.at(0).named("loss at the start");
    private static final Summary END = LOSS.atEnd().named("loss at the end");
    private static final double RING = 5.5;
    private static final double HOOP = 9;
    private static final double DOT = 4.5;

    @TempDir
    private Path folder;

    @Test
    void levelsOnALogarithmicAxis() {
        Plot plot = Plot.levels(END, new Axis("width", "Width")).logX().logY();
        Drawing drawing = draw(rising(3), plot);
        Ruler x = drawing.across(0, true);
        Ruler y = drawing.up(0, true);

        assertSame(
                drawing.circles(RING, false),
                IntStream.range(0, 3)
                        .mapToObj(i -> point(x.at(Math.pow(10, i + 1)), y.at(Math.pow(3, i) * loss(102, LAST))))
                        .toList());
        assertThat(heights(drawing)).containsExactly(heights(y, LAST, 3), within(CLOSE));
    }

    @Test
    void levelsByName() {
        Plot plot = Plot.levels(START, new Axis(Plot.ARM, "Arm"));
        Drawing drawing = draw(rising(2), plot);
        Map<String, Double> names = drawing.across(0);
        Ruler y = drawing.up(0, false);

        assertSame(
                drawing.circles(RING, false),
                List.of(
                        point(names.get("One, width 10"), y.at(loss(102, 0))),
                        point(names.get("Two, width 100"), y.at(3 * loss(102, 0)))));
        assertThat(heights(drawing)).containsExactly(heights(y, 0, 2), within(CLOSE));
    }

    /** Of the seeds' dots, which stand side by side. */
    private static double[] heights(Drawing drawing) {
        return drawing.circles(DOT, true).stream().mapToDouble(Point2D::getY).toArray();
    }

    private static double[] heights(Ruler y, int epoch, int arms) {
        return IntStream.range(0, arms)
                .boxed()
                .flatMapToDouble(i -> seeds().mapToDouble(seed -> y.at(Math.pow(3, i) * loss(seed, epoch))))
                .toArray();
    }

    @Test
    void pointsOfTwoNumbers() {
        Drawing drawing = draw(rising(2), Plot.points(START, END).logY());
        Ruler x = drawing.across(0, false);
        Ruler y = drawing.up(0, true);

        assertSame(
                inPanels(drawing.circles(HOOP, false)),
                DoubleStream.of(1, 3)
                        .mapToObj(f -> point(x.at(f * loss(102, 0)), y.at(f * loss(102, LAST))))
                        .toList());
        assertSame(
                drawing.circles(DOT, true),
                DoubleStream.of(1, 3)
                        .boxed()
                        .flatMap(f -> seeds().mapToObj(s -> point(x.at(f * loss(s, 0)), y.at(f * loss(s, LAST)))))
                        .toList());
    }

    @Test
    void barsBeginAtZero() {
        Drawing drawing = draw(rising(2), Plot.bars(END));
        Ruler x = drawing.across(0, false);

        assertThat(bars(drawing))
                .allSatisfy(bar -> assertThat(bar.bounds().getMinX()).isCloseTo(x.at(0), within(CLOSE)));
        bars(drawing, x);
    }

    @Test
    void barsOnALogarithmicAxis() {
        Drawing drawing = draw(rising(2), Plot.bars(END).logY());

        bars(drawing, drawing.across(0, true));
    }

    private static void bars(Drawing drawing, Ruler x) {
        List<String> names = List.of("One, width 10", "Two, width 100");
        assertThat(bars(drawing)).hasSize(2);
        for (int arm = 0; arm < 2; arm++) {
            Rectangle2D bar = bars(drawing).get(arm).bounds();
            double factor = Math.pow(3, arm);
            assertThat(bar.getCenterY()).isCloseTo(drawing.row(names.get(arm)), within(2.0));
            assertThat(bar.getMaxX()).isCloseTo(x.at(factor * loss(102, LAST)), within(CLOSE));
            List<Point2D> dots = drawing.circles(DOT, true).subList(3 * arm, 3 * arm + 3);
            assertThat(dots.stream().mapToDouble(Point2D::getX).toArray())
                    .containsExactly(
                            seeds().mapToDouble(s -> x.at(factor * loss(s, LAST)))
                                    .toArray(),
                            within(CLOSE));
            assertThat(dots).allMatch(dot -> bar.getMinY() < dot.getY() && dot.getY() < bar.getMaxY());
        }
        assertThat(drawing.row(names.get(0))).as("the first arm is above").isLessThan(drawing.row(names.get(1)));
        assertThat(x.grows()).isTrue();
    }

    private static List<Shape> bars(Drawing drawing) {
        return drawing.areas("1").stream()
                .filter(area -> area.points().size() >= 4 && area.bounds().getHeight() > 20)
                .toList();
    }

    @Test
    void scoresOfPilots() {
        ArmKey arm = rising(1).arms().get(0);
        List<Tuned.Pilot> pilots = List.of(
                new Tuned.Pilot(arm, 0.01, List.of(3.0, 5.0)),
                new Tuned.Pilot(arm, 0.1, List.of(1.0, 1.5)),
                new Tuned.Pilot(arm, 1, List.of(7.0, 9.0)));
        Tuning tuning = Tuning.of(Setting.real("rate", 0.1), 0.01, 0.1, 1)
                .lowest(LOSS.on(Part.VALIDATION).best());
        Drawing drawing = new Places(folder)
                .draw(rising(1), Plot.tuning(), Optional.of(new Tuned(tuning, List.of(1L, 2L), pilots)));
        Ruler x = drawing.across(0, true);
        Ruler y = drawing.up(0, false);

        assertSame(
                only(drawing.strokes(MEDIAN_WIDTH)).points(),
                pilots.stream().map(p -> point(x.at(p.value()), y.at(p.mean()))).toList());
        assertSame(drawing.circles(RING, false), List.of(point(x.at(0.1), y.at(1.25))));
        assertSame(
                drawing.circles(DOT, true),
                pilots.stream()
                        .flatMap(p -> p.scores().stream().map(score -> point(x.at(p.value()), y.at(score))))
                        .toList());
    }

    private Drawing draw(Trials trials, Plot plot) {
        return new Places(folder).draw(trials, plot);
    }
}
