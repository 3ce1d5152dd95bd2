package lab.figure;

import static lab.figure.Studies.LOSS;
import static lab.figure.Studies.RATE;
import static lab.figure.Studies.SHARE;
import static lab.figure.Studies.arm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import lab.claim.Factor;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.metric.Summary;
import lab.metric.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KindsTest {
    private static final Trials GROUPED = Studies.falling(
            arm("Stored").at("subset", "whole"),
            arm("Own").at("subset", "whole"),
            arm("Stored").at("subset", "skewed"),
            arm("Own").at("subset", "skewed"));
    private static final Summary END = LOSS.atEnd().named("final loss");

    @TempDir
    private Path folder;

    @Test
    void drawingTwiceGivesTheSameBytes() {
        List<Plot> kinds = List.of(
                Plot.bars(END).groups(Factor.of("subset")),
                Plot.points(END, LOSS.at(1)),
                Plot.histograms(SHARE).overlaid(),
                Plot.curves(LOSS).with(RATE).panels());
        for (Plot plot : kinds) {
            Pictures pictures = new Pictures(folder);
            for (Format format : Format.values()) {
                assertThat(pictures.bytes(GROUPED, plot, format)).isEqualTo(pictures.bytes(GROUPED, plot, format));
            }
        }
    }

    @Test
    void aGroupOfBarsIsNamedOnceAndItsBarsByArm() {
        String svg = svg(Plot.bars(END).groups(Factor.of("subset")));

        assertThat(svg.split(">subset: whole<", -1)).hasSize(2);
        assertThat(svg.split(">subset: skewed<", -1)).hasSize(2);
        assertThat(svg.split(">Stored<", -1)).hasSize(3);
    }

    @Test
    void groupsByAFactorThatNoArmHasAreRefused() {
        assertThatThrownBy(() -> svg(Plot.bars(END).groups(Factor.of("depth"))))
                .hasMessageContainingAll("'depth'", "Stored, subset whole");
    }

    @Test
    void twoNumbersOfATrialHaveTheirNamesOnTheAxes() {
        String svg = svg(Plot.points(LOSS.at(1).named("first loss"), END));

        assertThat(svg).contains(">First loss<", ">Final loss<", ">Stored<", ">Own<", "Ring: medians.");
    }

    @Test
    void aThresholdThatIsNeverReachedStandsAtTheEdge() {
        Summary never = LOSS.firstAtMost(-1).named("epochs to fit");

        assertThat(svg(Plot.points(END, never))).contains(">never<");
    }

    @Test
    void overlaidLayersAreNamedAndShareABaseLine() {
        assertThat(svg(Plot.histograms(SHARE).overlaid()))
                .contains(">layer 1<", ">layer 2<", ">Share of activations<", "Mean over seeds.");
    }

    @Test
    void twoMetricsInAPanelAreToldApartByDashes() {
        String svg = svg(Plot.curves(LOSS).with(RATE).panels());

        assertThat(svg).contains(">Training loss<", ">Learning rate<", "Training loss [nats] / Learning rate", "13,6");
    }

    @Test
    void aMetricInThePanelThatWasNeverRecordedIsNamed() {
        assertThatThrownBy(() -> svg(Plot.curves(LOSS).with(Planes.W1))).hasMessageContaining("weight_1");
    }

    @Test
    void aStepThatIsForAnotherKindIsRefused() {
        assertThatThrownBy(() -> Plot.curves(LOSS).groups(Factor.of("subset")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("curves", "'groups'", "bars");
    }

    private String svg(Plot plot) {
        return new Pictures(folder).svg(GROUPED, Figure.of("A kind", plot));
    }
}
