package lab.figure;

import static lab.figure.Places.MEDIAN_WIDTH;
import static lab.figure.Places.SEED_WIDTH;
import static lab.figure.Places.assertSame;
import static lab.figure.Places.point;
import static lab.figure.Studies.SHARE;
import static lab.figure.Studies.arm;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.claim.Plot;
import lab.figure.Drawing.Shape;
import lab.metric.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Distributions stand where the numbers at the axes of the same file say. */
final class HistogramPlacesTest {
    private static final double HEIGHT = 0.92; // of a peak, in rows

    /** Of the bins 0 to 3 in layers 1 to 3. */
    private static final double[][] SHARES = {{0.4, 0.3, 0.2, 0.1}, {0.1, 0.1, 0.6, 0.2}, {0.05, 0.05, 0.1, 0.8}};

    private static final Trials STUDY = Studies.of(List.of(arm("One")), (key, recorder) -> {
        for (int layer = 1; layer <= 3; layer++) {
            for (int bin = 0; bin < 4; bin++) {
                recorder.record(SHARE, layer, bin, SHARES[layer - 1][bin]);
            }
        }
    });

    @TempDir
    private Path folder;

    @Test
    void histogramsStandOnTheirLayers() {
        Drawing drawing = new Places(folder).draw(STUDY, Plot.histograms(SHARE));
        Ruler x = drawing.across(0, false);
        Ruler y = drawing.up(0, false);
        List<Shape> outlines = drawing.strokes(SEED_WIDTH);

        assertThat(outlines).hasSize(3);
        for (int row = 0; row < 3; row++) {
            int layer = 3 - row; // from back to front
            double[] shares = SHARES[layer - 1];
            double peak = DoubleStream.of(shares).max().orElseThrow();
            Stream<Point2D> tops = IntStream.range(0, 4)
                    .boxed()
                    .flatMap(bin -> DoubleStream.of(bin - 0.5, bin + 0.5)
                            .mapToObj(edge -> point(x.at(edge), y.at(layer + HEIGHT * shares[bin] / peak))));
            Stream<Point2D> feet = DoubleStream.of(-0.5, 3.5).mapToObj(edge -> point(x.at(edge), y.at(layer)));
            assertSame(outlines.get(row).points(), Stream.concat(tops, feet).toList());
        }
        assertThat(x.grows()).isTrue();
        assertThat(y.grows()).as("pixels count downwards").isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void overlaidLayersAreAtTheirDensities(boolean logarithmic) {
        Plot plot = Plot.histograms(SHARE).overlaid();
        Drawing drawing = new Places(folder).draw(STUDY, logarithmic ? plot.logY() : plot);
        Ruler x = drawing.across(0, false);
        Ruler y = drawing.up(0, logarithmic);
        List<Shape> lines = drawing.strokes(MEDIAN_WIDTH);

        assertThat(lines).hasSize(3);
        for (int layer = 0; layer < 3; layer++) {
            double[] shares = SHARES[layer];
            assertSame(
                    lines.get(layer).points(),
                    IntStream.range(0, 4)
                            .mapToObj(bin -> point(x.at(bin), y.at(shares[bin])))
                            .toList());
        }
    }
}
