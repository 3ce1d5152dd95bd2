package lab.figure;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.figure.Studies.LOSS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.claim.Arm;
import lab.claim.Expectation;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.metric.Trials;
import lab.verdict.Judge;
import lab.verdict.Verdict;
import org.junit.jupiter.api.Test;

final class EffectsPanelTest {
    private static final Arm<Integer> SLOW = Arm.of("Slow", 0);
    private static final Arm<Integer> FAST = Arm.of("Fast", 0);
    private static final Trials TRIALS = Studies.falling(SLOW.key(), FAST.key());

    @Test
    void everySeedsDifferenceIsADotAndTheMarginABand() {
        Panel panel = panel(expect(LOSS.atEnd(), SLOW).toMatch(FAST, 0.02));

        double difference = 2 * (Math.exp(-0.8) - Math.exp(-1.6));
        assertThat(Ink.dots(panel.ink()).map(Spot::x))
                .hasSize(3 + 1)
                .allSatisfy(x -> assertThat(x).isCloseTo(difference, within(1e-9)));
        assertThat(panel.ink().stream()
                        .filter(Ink.Area.class::isInstance)
                        .flatMap(area -> area.spots().stream())
                        .map(Spot::x)
                        .distinct())
                .containsExactly(-0.02, 0.02);
        assertThat(panel.notes()).contains("Band: the margin that does not matter.");
    }

    @Test
    void aNumberThatIsNotJudgedIsRefused() {
        assertThatThrownBy(() -> panel(expect(LOSS.best(), SLOW).toExceed(FAST)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(LOSS.atEnd().name());
    }

    private static Panel panel(Expectation expectation) {
        Verdict verdict = Judge.judge(List.of(clause("they differ", expectation)), TRIALS);
        Figure figure = Figure.of("Differences", Plot.effects(LOSS.atEnd()));
        return new Panels(figure, TRIALS, Optional.empty(), verdict, Palette.of(TRIALS.arms()), Map.of())
                .all()
                .get(0);
    }
}
