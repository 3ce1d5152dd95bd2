package lab.verdict;

import static lab.claim.Clause.clause;
import static lab.verdict.Planted.NUMBER;
import static lab.verdict.Planted.WITH;
import static lab.verdict.Planted.WITHOUT;
import static lab.verdict.Planted.times;
import static lab.verdict.Planted.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lab.claim.Clause;
import lab.claim.Expectation.Order;
import lab.claim.Expectation.Order.Size;
import org.junit.jupiter.api.Test;

final class PowerTest {
    private static final List<Clause> MORE =
            List.of(clause("it is more", new Order(NUMBER, WITHOUT, WITH, true, Size.DIFFERENCE, 0)));

    @Test
    void anEffectInEveryPilotSeedIsFoundForCertain() {
        Power power = power(5, 1, 2, 3, 4, 5);

        assertThat(power.claim()).containsEntry(Outcome.SUPPORTED, 1.0);
        assertThat(power.statements().get(0).chances()).containsEntry(Outcome.SUPPORTED, 1.0);
    }

    /** Nine pilot seeds of ten: all of five hold with {@code 0.9^5 = 0.59}. */
    @Test
    void anEffectInNineOfTenSeedsIsFoundByFiveSeedsInSixtyPercent() {
        assertThat(power(5, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1).claim().get(Outcome.SUPPORTED))
                .isCloseTo(0.59, within(0.05));
    }

    @Test
    void moreSeedsDecideMore() {
        double[] pilot = {1, 1, 1, 1, -1};

        assertThat(power(40, pilot).claim().get(Outcome.SUPPORTED))
                .isGreaterThan(power(5, pilot).claim().get(Outcome.SUPPORTED));
    }

    @Test
    void thePowerOfThePilotsIsTheSameWheneverItIsAsked() {
        assertThat(power(10, 1, 2, -1)).isEqualTo(power(10, 1, 2, -1));
    }

    private static Power power(int seeds, double... pilot) {
        return Power.of(MORE, Planted.trials(values(pilot), times(pilot.length, 0)), seeds);
    }
}
