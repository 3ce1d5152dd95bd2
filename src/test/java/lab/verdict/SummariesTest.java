package lab.verdict;

import static lab.verdict.Planted.NAN;
import static lab.verdict.Planted.NEVER;
import static lab.verdict.Planted.NUMBER;
import static lab.verdict.Planted.WITH;
import static lab.verdict.Planted.WITHOUT;
import static lab.verdict.Planted.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lab.claim.Expectation.Equivalence;
import lab.claim.Expectation.Range;
import lab.metric.Trials;
import org.junit.jupiter.api.Test;

final class SummariesTest {
    private static final Trials TRIALS = Planted.trials(values(1, 2, 3, 4, 5), values(1, NAN, 3, NEVER, NEVER));

    @Test
    void everyArmOfEverySummaryHasOneRow() {
        List<SummaryRow> rows = Summaries.of(
                List.of(
                        new Range(NUMBER, WITH, 0, 1),
                        new Equivalence(NUMBER, WITHOUT, WITH, 1, Equivalence.Side.BOTH)),
                TRIALS);

        assertThat(rows).extracting(SummaryRow::arm).containsExactly(WITH, WITHOUT);
        assertThat(rows).extracting(SummaryRow::summary).containsOnly("number");
    }

    @Test
    void aRowHasMedianAndInterval() {
        SummaryRow row =
                Summaries.of(List.of(new Range(NUMBER, WITHOUT, 0, 1)), TRIALS).get(0);

        assertThat(row).isEqualTo(new SummaryRow(WITHOUT, "number", 5, 3, 1, 5));
    }

    @Test
    void nanIsLeftOutAndInfinityRanksLast() {
        SummaryRow row =
                Summaries.of(List.of(new Range(NUMBER, WITH, 0, 1)), TRIALS).get(0);

        assertThat(row).isEqualTo(new SummaryRow(WITH, "number", 4, NEVER, 1, NEVER));
    }
}
