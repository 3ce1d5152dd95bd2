package lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import lab.result.StoredVerdict.StoredClause;
import lab.result.StoredVerdict.StoredRegime;
import lab.verdict.Outcome;
import org.junit.jupiter.api.Test;

final class ClauseViewTest {
    @Test
    void aClauseSaysWhereItHoldsAndWhereNot() {
        assertThat(saw(regime("rate 0.1", true, Outcome.SUPPORTED), regime("rate 0.01", true, Outcome.REFUTED)))
                .isEqualTo("It holds at rate 0.1; it does not hold at rate 0.01.");
        assertThat(saw(regime("rate 0.1", true, Outcome.INCONCLUSIVE), regime("rate 0.01", false, Outcome.REFUTED)))
                .isEqualTo("It is undecided at rate 0.1; it is not judged, for want of a premise, at rate 0.01.");
    }

    @Test
    void aClauseThatIsJudgedOnceNamesNoRegime() {
        assertThat(saw(regime("", true, Outcome.SUPPORTED))).isEqualTo("It holds.");
        assertThat(saw(regime("", false, Outcome.REFUTED))).isEqualTo("It is not judged, for want of a premise.");
    }

    @Test
    void aClauseThatIsNotJudgedSaysWhy() {
        StoredClause clause = new StoredClause("it is fast", "needs a GPU", Outcome.INCONCLUSIVE, List.of());

        assertThat(new ClauseView(clause).saw()).isEqualTo("Not judged: needs a GPU.");
    }

    private static String saw(StoredRegime... regimes) {
        return new ClauseView(new StoredClause(
                        "it is better",
                        "",
                        Outcome.INCONCLUSIVE,
                        Stream.of(regimes).toList()))
                .saw();
    }

    private static StoredRegime regime(String words, boolean judged, Outcome outcome) {
        return new StoredRegime(words, judged, outcome, List.of(), List.of());
    }
}
