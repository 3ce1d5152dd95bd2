package lab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of tables that a spreadsheet would compute. */
final class CellTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+x", "@SUM(A1)", "\t=1", "\r=1", "-x", "-1+cmd"})
    void aFormulaNamesNoArmFactorLevelMetricOrSummary(String formula) {
        assertRefused(() -> new ArmKey(formula, Map.of()));
        assertRefused(() -> new ArmKey("He", Map.of()).at(formula, 1));
        assertRefused(() -> new ArmKey("He", Map.of()).at("depth", formula));
        assertRefused(() -> Summary.diverged().named(formula));
        assertThatThrownBy(() -> Metric.of(formula, "", "", Axis.EPOCH, Better.LOWER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("snake_case");
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not begin like a spreadsheet's formula");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.5", "-1.5E-7", "-Infinity", "|x|", "a=b", "#1", "'x'", "(2, -1)"})
    void numbersAndOtherWordsAreFine(String word) {
        assertThat(new ArmKey(word, Map.of()).at("depth", word).level("depth")).isEqualTo(word);
    }
}
