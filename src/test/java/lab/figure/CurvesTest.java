package lab.figure;

import static lab.figure.Studies.LOSS;
import static lab.figure.Studies.arm;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lab.claim.Factor;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.metric.ArmKey;
import lab.metric.Recorder;
import lab.metric.Recording;
import lab.metric.TrialKey;
import lab.metric.Trials;
import lab.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No arm is promised by the legend and missing from the panel, and no median outlives a trial. */
final class CurvesTest {
    private static final Plot CURVES = Plot.curves(LOSS);
    private static final String ODD = "Odd"; // the second arm, whose median is dashed

    @TempDir
    private Path folder;

    static Stream<Arguments> studies() {
        return Stream.of(
                Arguments.of("converges in one step", CURVES.logX().logY().range(1e-3, 2), odd((key, recorder) -> {
                    recorder.record(LOSS, 0, 1);
                    recorder.record(LOSS, 1, 1e-18);
                })),
                Arguments.of(
                        "is measured before training only",
                        CURVES.logX(),
                        odd((key, recorder) -> recorder.record(LOSS, 0, 1.5))),
                Arguments.of("is measured once", CURVES, odd((key, recorder) -> recorder.record(LOSS, 4, 1.5))),
                Arguments.of(
                        "is measured once, each seed elsewhere",
                        CURVES,
                        odd((key, recorder) -> recorder.record(LOSS, (int) key.seed() - 99, 1.5))),
                Arguments.of(
                        "has gaps",
                        CURVES,
                        odd((key, recorder) -> IntStream.rangeClosed(0, 8)
                                .forEach(i -> recorder.record(LOSS, i, i % 2 == 0 ? 1.5 : Double.NaN)))),
                Arguments.of(
                        "is 0 on a logarithmic axis",
                        CURVES.logY(),
                        odd((key, recorder) -> recorder.record(LOSS, 4, 0))),
                Arguments.of(
                        "lies outside the range",
                        CURVES.range(0, 3),
                        odd((key, recorder) -> recorder.record(LOSS, 4, 7))),
                Arguments.of(
                        "diverges at once",
                        CURVES.logX().logY(),
                        odd((key, recorder) -> recorder.record(Recording.DIVERGED, 1, 1))),
                Arguments.of("was not measured", CURVES, odd((key, recorder) -> {})));
    }

    @ParameterizedTest(name = "an arm that {0}")
    @MethodSource("studies")
    void everyArmOfTheLegendHasInkInThePanel(String how, Plot plot, Trials trials) throws IOException {
        Panel panel = panel(plot, trials);
        BufferedImage image = image(plot, trials);

        assertThat(panel.legend())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(ink(image, ((LegendEntry.Line) entry).color()))
                        .as("pixels of '" + entry.words() + "'")
                        .isGreaterThan(40));
        boolean named = panel.legend().stream().anyMatch(entry -> entry.words().equals(ODD));
        assertThat(named || panel.notes().contains("Without a value on these axes: " + ODD + "."))
                .as("in the legend or in the notes " + panel.notes())
                .isTrue();
    }

    @Test
    void zeroStandsLeftOfABreakOnALogarithmicAxis() {
        Panel panel = panel(CURVES.logX(), odd((key, recorder) -> recorder.record(LOSS, 0, 1.5)));

        assertThat(panel.x().ticks(5))
                .extracting(Tick::words)
                .startsWith("0", "1")
                .doesNotContain("0.5");
        assertThat(panel.x().ticks(5).get(0).place())
                .isEqualTo(-PanelAxis.BREAK)
                .isGreaterThan(panel.x().span().low());
        assertThat(panel.notes()).contains(CurvesPanel.ZERO);
    }

    @Test
    void aLogarithmicAxisWithoutAZeroHasNoBreak() {
        Trials trials = Studies.of(
                List.of(arm("A")),
                (key, recorder) -> IntStream.rangeClosed(1, 8).forEach(i -> recorder.record(LOSS, i, i)));

        assertThat(panel(CURVES.logX(), trials).x().hasZero()).isFalse();
    }

    @Test
    void medianAndBandEndWithTheFirstTrial() {
        Panel panel = panel(CURVES, Studies.of(List.of(arm("A")), CurvesTest::lasting));

        assertThat(median(panel)).extracting(Spot::x).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);
        assertThat(median(panel)).extracting(Spot::y).containsOnly(2.0);
        assertThat(panel.ink().stream().filter(Ink.Area.class::isInstance).flatMap(area -> area.spots().stream()))
                .extracting(Spot::x)
                .contains(4.0)
                .doesNotContain(5.0);
        assertThat(panel.x().span().high()).as("the other trials are drawn on").isGreaterThan(6);
    }

    @Test
    void theMedianGoesOnWhereATrialDiverged() {
        Panel panel = panel(CURVES, Studies.of(List.of(arm("A")), (key, recorder) -> {
            lasting(key, recorder);
            if (key.seed() == 101) {
                recorder.record(Recording.DIVERGED, 4, 1);
            }
        }));

        assertThat(median(panel)).extracting(Spot::x).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(median(panel)).last().isEqualTo(new Spot(5, 3)); // of 2, 3 and a rank below all
    }

    @Test
    void aPanelIsHeadedByItsLevelInReadersWords() {
        Trials trials = Studies.of(
                List.of(new ArmKey("A", Map.of("rate", "large")), new ArmKey("A", Map.of("rate", "small"))),
                CurvesTest::lasting);
        Figure figure = Figure.of("A figure", CURVES.panels(Factor.of("rate", "large", "small")));
        Map<String, String> words = Map.of("rate large", "at the large rate");

        List<Panel> panels = new Panels(
                        figure, trials, Optional.empty(), new Verdict(List.of()), Palette.of(trials.arms()), words)
                .all();

        assertThat(panels).extracting(Panel::title).containsExactly("At the large rate", "rate small");
    }

    /** Seed 101 stays at 1 and ends at 4, seed 102 at 2 and 5, seed 103 at 3 and 6. */
    private static void lasting(TrialKey key, Recorder recorder) {
        double value = key.seed() - 100;
        IntStream.rangeClosed(0, (int) value + 3).forEach(i -> recorder.record(LOSS, i, value));
    }

    /** A first arm as any other, and the odd one. */
    private static Trials odd(BiConsumer<TrialKey, Recorder> record) {
        return Studies.of(List.of(arm("Plain"), arm(ODD)), (key, recorder) -> {
            if (key.arm().name().equals(ODD)) {
                record.accept(key, recorder);
            } else {
                IntStream.rangeClosed(0, 8).forEach(i -> recorder.record(LOSS, i, 2 - i / 5.0));
            }
        });
    }

    private static List<Spot> median(Panel panel) {
        return panel.ink().stream()
                .filter(Ink.Line.class::isInstance)
                .map(Ink.Line.class::cast)
                .filter(line -> line.stroke().equals(Strokes.median(0)))
                .findFirst()
                .orElseThrow()
                .spots();
    }

    private static Panel panel(Plot plot, Trials trials) {
        Figure figure = Figure.of("A figure", plot);
        return new Panels(figure, trials, Optional.empty(), new Verdict(List.of()), Palette.of(trials.arms()), Map.of())
                .all()
                .get(0);
    }

    private BufferedImage image(Plot plot, Trials trials) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(new Pictures(folder).bytes(trials, plot, Format.PNG)));
    }

    /** Pixels of a colour between header and legend. */
    private static long ink(BufferedImage image, Color color) {
        return IntStream.range(image.getHeight() / 5, image.getHeight() * 5 / 6)
                .mapToLong(y -> IntStream.range(0, image.getWidth())
                        .mapToObj(x -> new Color(image.getRGB(x, y)))
                        .filter(pixel -> near(pixel, color) || near(pixel, onPaper(color)))
                        .count())
                .sum();
    }

    /** A seed's colour. */
    private static Color onPaper(Color color) {
        return new Color(
                (int) (255 - 0.45 * (255 - color.getRed())), (int) (255 - 0.45 * (255 - color.getGreen())), (int)
                        (255 - 0.45 * (255 - color.getBlue())));
    }

    private static boolean near(Color pixel, Color color) {
        return Math.abs(pixel.getRed() - color.getRed())
                        + Math.abs(pixel.getGreen() - color.getGreen())
                        + Math.abs(pixel.getBlue() - color.getBlue())
                < 30;
    }
}
