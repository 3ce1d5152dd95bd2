package lab.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KNOWN = List.of("mnist", "fashion-mnist", "xavier-vs-he");

    @ParameterizedTest
    @CsvSource({"mnsit,mnist", "MNIST,mnist", "fashon-mnist,fashion-mnist", "xavier,xavier-vs-he", "minist,mnist"})
    void aMistypedWordFindsTheOneThatWasMeant(String typed, String meant) {
        assertThat(Nearest.match(typed, KNOWN)).contains(meant);
    }

    @Test
    void aDifferentWordFindsNothing() {
        assertThat(Nearest.match("cifar-10", KNOWN)).isEmpty();
    }

    @Test
    void nothingIsNearWhenNothingIsKnown() {
        assertThat(Nearest.match("mnist", List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kitten,sitting,3", "'',abc,3", "abc,'',3", "same,same,0", "flaw,lawn,2"})
    void theDistanceCountsInsertionsDeletionsAndReplacements(String a, String b, int expected) {
        assertThat(Nearest.distance(a, b)).isEqualTo(expected);
    }
}
