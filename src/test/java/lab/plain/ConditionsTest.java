package lab.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two rates on two data sets. */
final class ConditionsTest {
    private static final Map<String, String> SMALL_DIGITS = Map.of("rate", "small", "data", "digits");
    private static final Map<String, String> LARGE_DIGITS = Map.of("rate", "large", "data", "digits");
    private static final Map<String, String> SMALL_CLOTHES = Map.of("rate", "small", "data", "clothes");
    private static final Map<String, String> LARGE_CLOTHES = Map.of("rate", "large", "data", "clothes");
    private static final List<Map<String, String>> ALL =
            List.of(SMALL_DIGITS, LARGE_DIGITS, SMALL_CLOTHES, LARGE_CLOTHES);

    @SafeVarargs
    private static String words(Map<String, String>... some) {
        return new Conditions(List.of(some), ALL).listed(levels -> String.join(" ", new TreeMap<>(levels).values()));
    }

    @Test
    void aFactorThatMakesNoDifferenceIsLeftOut() {
        assertThat(words(SMALL_DIGITS, SMALL_CLOTHES)).isEqualTo("small");
        assertThat(words(SMALL_DIGITS, LARGE_DIGITS)).isEqualTo("digits");
    }

    @Test
    void otherwiseEachConditionIsNamed() {
        assertThat(words(SMALL_DIGITS, LARGE_CLOTHES)).isEqualTo("digits small and clothes large");
        assertThat(words(SMALL_DIGITS, LARGE_DIGITS, SMALL_CLOTHES))
                .isEqualTo("digits small, digits large and clothes small");
    }

    @Test
    void allConditionsNeedNoWords() {
        assertThat(words(SMALL_DIGITS, LARGE_DIGITS, SMALL_CLOTHES, LARGE_CLOTHES))
                .isEmpty();
    }

    @Test
    void aFactorThatSomeConditionsLackIsKept() {
        Map<String, String> printed = Map.of("", "in the printed pair");

        assertThat(new Conditions(List.of(Map.of("rate", "small")), List.of(Map.of("rate", "small"), printed))
                        .listed(levels -> levels.values().toString()))
                .isEqualTo("[small]");
        assertThat(new Conditions(Stream.of(printed).toList(), List.of(Map.of("rate", "small"), printed))
                        .listed(levels -> String.join("", levels.values())))
                .isEqualTo("in the printed pair");
    }
}
