package lab.figure;

import static lab.figure.Places.CLOSE;
import static lab.figure.Places.MEDIAN_WIDTH;
import static lab.figure.Places.SEED_WIDTH;
import static lab.figure.Places.along;
import static lab.figure.Places.assertSame;
import static lab.figure.Places.loss;
import static lab.figure.Places.only;
import static lab.figure.Places.point;
import static lab.figure.Places.rising;
import static lab.figure.Places.seeds;
import static lab.figure.Studies.LOSS;
import static lab.figure.Studies.RATE;
import static lab.figure.Studies.arm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.claim.Factor;
import lab.claim.Plot;
import lab.figure.Drawing.Shape;
import lab.metric.Recording;
import lab.metric.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines, bands, crosses and reference lines stand where the numbers at the axes of the same file say. */
final class CurvePlacesTest {
    @TempDir
    private Path folder;

    @Test
    void curvesOnLinearAxes() {
        curves(Plot.curves(LOSS), false);
    }

    @Test
    void curvesOnALogarithmicVerticalAxis() {
        curves(Plot.curves(LOSS).logY(), true);
    }

    private void curves(Plot plot, boolean logarithmic) {
        Drawing drawing = draw(rising(1), plot);
        Ruler x = drawing.across(0, false);
        Ruler y = drawing.up(0, logarithmic);

        List<Shape> lines = drawing.strokes(SEED_WIDTH);
        assertThat(lines).hasSize(3);
        for (int i = 0; i < 3; i++) {
            int seed = 101 + i;
            assertSame(lines.get(i).points(), along(x::at, e -> y.at(loss(seed, e))));
        }
        assertSame(only(drawing.strokes(MEDIAN_WIDTH)).points(), along(x::at, e -> y.at(loss(102, e))));
        List<Point2D> least = along(x::at, e -> y.at(loss(101, e)));
        List<Point2D> greatest = along(x::at, e -> y.at(loss(103, e)));
        assertSame(
                only(drawing.areas("0.1294")).points(),
                Stream.concat(least.stream(), greatest.stream()).toList());
        assertThat(x.grows()).isTrue();
        assertThat(y.grows()).as("pixels count downwards").isFalse();
    }

    @Test
    void onALogarithmicAxisZeroStandsAtItsOwnTickLeftOfTheBreak() {
        Drawing drawing = draw(rising(1), Plot.curves(LOSS).logX());
        Ruler x = drawing.across(0, true);
        Ruler y = drawing.up(0, false);
        double zero = drawing.across(0).get("0");

        assertSame(
                only(drawing.strokes(MEDIAN_WIDTH)).points(),
                along(e -> e == 0 ? zero : x.at(e), e -> y.at(loss(102, e))));
        List<Shape> slants = drawing.all("line", Drawing::isSlanted);
        assertThat(slants)
                .as("the strokes of the break")
                .hasSize(2)
                .allSatisfy(stroke -> assertThat(stroke.bounds().getCenterX()).isStrictlyBetween(zero, x.at(1)));
    }

    @Test
    void curvesAgainstAnotherMetricGoWhereBothSay() {
        Drawing drawing = draw(rising(1), Plot.curves(LOSS, RATE));
        Ruler x = drawing.across(0, false);
        Ruler y = drawing.up(0, false);

        assertSame(only(drawing.strokes(MEDIAN_WIDTH)).points(), along(e -> x.at(5 - e), e -> y.at(loss(102, e))));
    }

    @Test
    void theCrossOfADivergedTrialIsAtItsLastValue() {
        Trials trials = Studies.of(List.of(arm("Stays"), arm("Diverges")), (key, recorder) -> {
            boolean diverges = key.arm().name().equals("Diverges");
            IntStream.rangeClosed(0, diverges ? 2 : 5).forEach(e -> recorder.record(LOSS, e, loss(key.seed(), e)));
            if (diverges) {
                recorder.record(Recording.DIVERGED, 3, 1);
            }
        });
        Drawing drawing = draw(trials, Plot.curves(LOSS));
        Ruler x = drawing.across(0, false);
        Ruler y = drawing.up(0, false);

        List<Point2D> crosses = drawing.all("line", line -> line.has("stroke-width", "2.4")).stream()
                .map(line -> point(line.bounds().getCenterX(), line.bounds().getCenterY()))
                .toList();
        assertSame(
                crosses,
                seeds().mapToObj(seed -> point(x.at(2), y.at(loss(seed, 2)))).toList());
    }

    @Test
    void panelsThatShareAnAxisReadTheSame() {
        Drawing drawing = draw(rising(2), Plot.curves(LOSS).panels(Factor.of("width")));
        List<Shape> medians = drawing.strokes(MEDIAN_WIDTH);

        assertThat(medians).hasSize(2);
        for (int panel = 0; panel < 2; panel++) {
            Ruler x = drawing.across(panel, false);
            Ruler y = drawing.up(panel, false);
            double factor = panel == 0 ? 1 : 3;
            assertSame(medians.get(panel).points(), along(x::at, e -> y.at(factor * loss(102, e))));
        }
    }

    @Test
    void aReferenceLineIsAtItsValue() {
        Drawing upright = draw(rising(1), Plot.curves(LOSS).logY().mark(3, "chance"));
        Drawing lying = draw(rising(2), Plot.bars(LOSS.atEnd()).mark(3, "chance"));

        assertThat(only(upright.all("path", CurvePlacesTest::isDashed)).points())
                .allSatisfy(
                        p -> assertThat(p.getY()).isCloseTo(upright.up(0, true).at(3), within(CLOSE)));
        assertThat(only(lying.all("path", CurvePlacesTest::isDashed)).points())
                .allSatisfy(p ->
                        assertThat(p.getX()).isCloseTo(lying.across(0, false).at(3), within(CLOSE)));
    }

    private static boolean isDashed(Shape path) {
        return path.has("stroke-dasharray", "8,6") && path.has("fill", "none");
    }

    private Drawing draw(Trials trials, Plot plot) {
        return new Places(folder).draw(trials, plot);
    }
}
