package lab.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two rates on two data sets. */
final class ConditionsTest {
    private static final Map<String, String> SMALL_DIGITS = condition("small", "digits");
    private static final Map<String, String> LARGE_DIGITS = condition("large", "digits");
    private static final Map<String, String> SMALL_CLOTHES = condition("small", "clothes");
    private static final Map<String, String> LARGE_CLOTHES = condition("large", "clothes");
    private static final List<Map<String, String>> ALL =
            List.of(SMALL_DIGITS, LARGE_DIGITS, SMALL_CLOTHES, LARGE_CLOTHES);

    private static Map<String, String> condition(String rate, String data) {
        Map<String, String> levels = new LinkedHashMap<>(); // keeps the order of the factors
        levels.put("rate", rate);
        levels.put("data", data);
        return levels;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // List.of copies them
    private static String words(Map<String, String>... some) {
        return new Conditions(List.of(some), ALL).listed(levels -> String.join(" ", levels.values()));
    }

    @Test
    void aFactorThatMakesNoDifferenceIsLeftOut() {
        assertThat(words(SMALL_DIGITS, SMALL_CLOTHES)).isEqualTo("small");
        assertThat(words(SMALL_DIGITS, LARGE_DIGITS)).isEqualTo("digits");
    }

    @Test
    void conditionsThatDifferByOneFactorAreSaidTogether() {
        assertThat(words(SMALL_DIGITS, LARGE_CLOTHES)).isEqualTo("small digits and large clothes");
        assertThat(words(SMALL_DIGITS, LARGE_DIGITS, SMALL_CLOTHES)).isEqualTo("digits and small clothes");
    }

    @Test
    void levelsThatAreNotAllAreJoined() {
        Map<String, String> middle = condition("middle", "digits");
        List<Map<String, String>> three = List.of(SMALL_DIGITS, middle, LARGE_DIGITS);

        assertThat(new Conditions(List.of(SMALL_DIGITS, middle), three)
                        .listed(levels -> String.join(" ", levels.values())))
                .isEqualTo("small or middle");
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
