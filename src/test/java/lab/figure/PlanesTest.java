package lab.figure;

import static lab.figure.Planes.BOWL;
import static lab.figure.Planes.LABEL;
import static lab.figure.Planes.PROBABILITY;
import static lab.figure.Planes.W1;
import static lab.figure.Planes.W2;
import static lab.figure.Planes.WEIGHT;
import static lab.figure.Planes.X;
import static lab.figure.Planes.Y;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import lab.claim.Factor;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.metric.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlanesTest {
    private static final Trials STUDY = Planes.study();

    @TempDir
    private Path folder;

    @Test
    void drawingTwiceGivesTheSameBytes() {
        for (Plot plot : List.of(boundary(), Plot.image(WEIGHT), paths(), Plot.scatter(X, Y, LABEL))) {
            Pictures pictures = new Pictures(folder);
            for (Format format : Format.values()) {
                assertThat(pictures.bytes(STUDY, plot, format)).isEqualTo(pictures.bytes(STUDY, plot, format));
            }
        }
    }

    @Test
    void aFieldHasAPanelAnArmAndOneBarOfColours() {
        String svg = svg(STUDY, boundary());

        assertThat(svg).contains(">Straight<", ">Round<", ">First feature<", ">Second feature<");
        assertThat(svg.split(">Probability of class 1<", -1)).hasSize(2);
    }

    @Test
    void aFieldIsOfTheFirstSeedAndSaysSo() {
        assertThat(svg(STUDY, boundary())).contains("seed 101, the first of 3 seeds");
    }

    @Test
    void aMarkOfAFieldIsAContourLineWithItsWords() {
        String with = svg(STUDY, boundary().mark(0.5, "decision boundary"));
        String outside = svg(STUDY, boundary().mark(2, "nowhere"));

        assertThat(with).contains("Line: decision boundary.");
        assertThat(with.length()).isGreaterThan(outside.length() + 1_000);
    }

    @Test
    void examplesAreNamedByClass() {
        assertThat(svg(STUDY, boundary())).contains(">Class 0<", ">Class 1<");
    }

    @Test
    void anArmThatDivergedBeforeItWasMeasuredIsSaidToHave() {
        assertThat(svg(Planes.diverging(), Plot.field(PROBABILITY))).contains(">diverged<");
    }

    @Test
    void aFieldThatWasNeverRecordedIsNamed() {
        Trials none = Studies.falling(Studies.arm("He"));

        for (Plot plot : List.of(
                Plot.field(PROBABILITY),
                Plot.scatter(X, Y),
                Plot.curves(Studies.LOSS, W1).over(BOWL))) {
            assertThatThrownBy(() -> svg(none, plot))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("was recorded for figure 'A plane', arm 'He'");
        }
    }

    @Test
    void twoArmsCannotShareAField() {
        assertThatThrownBy(() -> svg(STUDY, Plot.field(PROBABILITY).panels(Factor.of(""))))
                .hasMessageContainingAll("Straight", "Round", "panel");
    }

    @Test
    void anImageHasNoNumbersButThoseOfItsColours() {
        String svg = svg(STUDY, Plot.image(WEIGHT));

        assertThat(svg).contains(">Hidden unit<", ">Input (1 = top row)<", ">-0.5<", ">1.0<");
        assertThat(svg).doesNotContain(">10<", ">20<");
    }

    @Test
    void theFirstRowOfAnImageIsItsTop() {
        Surface image = Surface.of(Planes.study()
                        .observed(Studies.arm("Straight"), 101)
                        .recording()
                        .allSeries(WEIGHT))
                .image();

        List<Double> values = image.values();
        assertThat(values.get(0)).as("lowest row").isEqualTo(0.1);
        assertThat(values.get(values.size() - 1)).as("highest row").isEqualTo(0.5);
    }

    @Test
    void aPathLiesOverTheContoursOfItsArm() {
        assertThat(svg(STUDY, paths()))
                .contains(">Weight 1<", ">Weight 2<", ">Loss [nats]<", "Ring: start. Disc: end.", "seed 101");
    }

    @Test
    void cloudsAreDrawnToOneMeasure() {
        String svg = svg(STUDY, Plot.scatter(X, Y));

        assertThat(svg).contains(">Straight<", ">Round<", "Points: seed 101");
        assertThat(svg.split(">-1<", -1)).as("two horizontal axes").hasSize(3);
        assertThat(svg.split(">-1.0<", -1)).as("one vertical axis").hasSize(2);
    }

    @Test
    void aContourOfAPlaneIsStraight() {
        Trials plane = Studies.of(List.of(Studies.arm("Plane")), (key, recorder) -> {
            for (int y = 0; y < 3; y++) {
                for (int x = 0; x < 3; x++) {
                    recorder.record(BOWL, y, x, x + 0.25 * y);
                }
            }
        });
        Surface surface =
                Surface.of(plane.observed(Studies.arm("Plane"), 101).recording().allSeries(BOWL));

        List<Spot> line = surface.contour(1.25).stream().filter(Spot::isFinite).toList();
        assertThat(line)
                .hasSizeGreaterThan(3)
                .allSatisfy(spot -> assertThat(spot.x() + 0.25 * spot.y()).isEqualTo(1.25));
    }

    @Test
    void aCentreIsTheMiddleColourWhereverTheEndsAre() {
        ColorScale scale =
                new ColorScale(ColorRamp.diverging(Theme.LIGHT, 1), AxisScale.LINEAR, new Span(-1, 3), 0, List.of());

        assertThat(scale.at(3)).isEqualTo(Theme.LIGHT.others().get(1));
        assertThat(scale.at(-1)).isNotEqualTo(Theme.LIGHT.others().get(0));
        assertThat(scale.at(0).getRed()).isGreaterThan(240);
    }

    private static Plot boundary() {
        return Plot.field(PROBABILITY).diverging(0.5).range(0, 1).points(X, Y, LABEL);
    }

    private static Plot paths() {
        return Plot.curves(W2, W1).over(BOWL).logY();
    }

    private String svg(Trials trials, Plot plot) {
        return new Pictures(folder).svg(trials, Figure.of("A plane", plot));
    }
}
