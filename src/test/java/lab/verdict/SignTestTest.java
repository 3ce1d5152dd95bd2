package lab.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SignTestTest {
    private static final org.assertj.core.data.Offset<Double> EXACT = within(1e-14);

    @Test
    void fiveOfFiveIsOneInThirtyTwo() {
        assertThat(new SignTest(5, 5).p()).isCloseTo(1.0 / 32, EXACT);
        assertThat(new SignTest(5, 5).significant()).isTrue();
    }

    @Test
    void nineOfTenIsElevenInAThousandAndTwentyFour() {
        assertThat(new SignTest(9, 10).p()).isCloseTo(11.0 / 1024, EXACT);
        assertThat(new SignTest(9, 10).significant()).isTrue();
    }

    @Test
    void eightOfTenIsNotSignificant() {
        assertThat(new SignTest(8, 10).p()).isCloseTo(56.0 / 1024, EXACT);
        assertThat(new SignTest(8, 10).significant()).isFalse();
    }

    @Test
    void fourOfFiveIsNotSignificant() {
        assertThat(new SignTest(4, 5).p()).isCloseTo(6.0 / 32, EXACT);
        assertThat(new SignTest(4, 5).significant()).isFalse();
    }

    @Test
    void fourOfFourIsNotSignificant() {
        assertThat(new SignTest(4, 4).p()).isCloseTo(1.0 / 16, EXACT);
        assertThat(new SignTest(4, 4).significant()).isFalse();
    }

    @Test
    void noneOfFiveIsCertain() {
        assertThat(new SignTest(0, 5).p()).isCloseTo(1, EXACT);
    }

    @Test
    void noSeedsSayNothing() {
        assertThat(new SignTest(0, 0).p()).isEqualTo(1);
    }

    @Test
    void moreHoldingThanCountedIsRefused() {
        assertThatThrownBy(() -> new SignTest(6, 5)).hasMessageContaining("was 6");
    }
}
