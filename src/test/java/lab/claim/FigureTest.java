package lab.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import lab.metric.ArmKey;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import org.junit.jupiter.api.Test;

final class FigureTest {
    private static final Metric LOSS = Metric.of("loss", "Loss", "nats", Axis.EPOCH, Better.LOWER);
    private static final Plot PLOT = Plot.curves(LOSS);
    private static final ArmKey HE = new ArmKey("He", Map.of("depth", "20"));
    private static final ArmKey XAVIER = new ArmKey("Xavier", Map.of("depth", "5"));

    @Test
    void aFilesNameIsTheTitleInKebabCase() {
        assertThat(Figure.of("Gradient norm by layer", PLOT).slug()).isEqualTo("gradient-norm-by-layer");
        assertThat(Figure.of("  Loss, at 0.1 (log scale)!", PLOT).slug()).isEqualTo("loss-at-0-1-log-scale");
    }

    @Test
    void aFigureNeedsAPlot() {
        assertThatThrownBy(() -> Figure.of("Nothing")).hasMessage("Figure 'Nothing' needs at least one plot.");
    }

    @Test
    void aPlotWithoutFilterShowsEveryArm() {
        assertThat(PLOT.shows(HE)).isTrue();
        assertThat(PLOT.shows(XAVIER)).isTrue();
    }

    @Test
    void aPlotMayShowOneLevelOfAFactor() {
        assertThat(PLOT.only(Factor.of("depth"), 20).shows(HE)).isTrue();
        assertThat(PLOT.only(Factor.of("depth"), 20).shows(XAVIER)).isFalse();
    }

    @Test
    void anArmWithoutTheFactorIsLeftOut() {
        assertThat(PLOT.only(Factor.of("optimizer"), "adam").shows(HE)).isFalse();
    }

    @Test
    void aPlotMayShowSomeArmsByName() {
        assertThat(PLOT.arms("He", "zero").shows(HE)).isTrue();
        assertThat(PLOT.arms("He", "zero").shows(XAVIER)).isFalse();
    }

    @Test
    void allFiltersMustAgree() {
        assertThat(PLOT.arms("He").only(Factor.of("depth"), 5).shows(HE)).isFalse();
        assertThat(PLOT.only(Factor.of("depth"), 20).only(Factor.of("width"), 3).shows(HE))
                .isFalse();
    }

    @Test
    void eachStepKeepsWhatTheOthersSaid() {
        Plot plot = PLOT.logX()
                .only(Factor.of("depth"), 20)
                .mark(1, "one")
                .arms("He")
                .panels(Factor.of("depth"))
                .logY()
                .range(0, 2);

        assertThat(plot)
                .isEqualTo(PLOT.range(0, 2)
                        .logY()
                        .panels(Factor.of("depth"))
                        .arms("He")
                        .mark(1, "one")
                        .only(Factor.of("depth"), 20)
                        .logX());
        assertThat(plot.marks()).containsExactly(new Plot.Mark(1, "one"));
        assertThat(plot.xLog() && plot.yLog()).isTrue();
    }
}
