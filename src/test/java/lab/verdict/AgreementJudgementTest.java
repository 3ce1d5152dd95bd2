package lab.verdict;

import static lab.verdict.Planted.NAN;
import static lab.verdict.Planted.NEVER;
import static lab.verdict.Planted.NUMBER;
import static lab.verdict.Planted.WITH;
import static lab.verdict.Planted.times;
import static lab.verdict.Planted.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lab.claim.Expectation.Agreement;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AgreementJudgementTest {
    /** Of five seeds 1 to 5: mean 3, and one more seed lies within {@code 2.7764 sqrt(2.5 * 1.2) = 4.8089} of it. */
    @ParameterizedTest
    @CsvSource({"3.00, SUPPORTED", "7.80, SUPPORTED", "7.82, REFUTED", "-1.80, SUPPORTED", "-1.82, REFUTED"})
    void whereOneMoreSeedMayLieSupportsAndNoMore(String printed, Outcome outcome) {
        assertThat(judge(printed, 1, 2, 3, 4, 5).outcome()).isEqualTo(outcome);
    }

    @Test
    void theProbabilityIsThatOfOneMoreSeed() {
        // t = 6 / sqrt(2.5 * 1.2) = 3.4641, two-sided with 4 degrees of freedom.
        assertThat(judge("9.000000000", 1, 2, 3, 4, 5).against()).isCloseTo(0.0257, within(1e-4));
    }

    @Test
    void aPrintedNumberStandsForAllThatRoundToIt() {
        assertThat(judge("0.000", times(5, 0.0004)).outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(judge("0.7", times(5, 0.75)).outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(judge("0.000", times(5, 0.0006)).outcome()).isEqualTo(Outcome.REFUTED);
    }

    @Test
    void seedsWithoutAValueContradictWhenTheyAreMany() {
        assertThat(judge("3", times(5, NAN)).outcome()).isEqualTo(Outcome.REFUTED);
    }

    @Test
    void seedsThatDivergeContradictWhenTheyAreMany() {
        assertThat(judge("3", times(5, NEVER)).outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(judge("3", 1, 2, 3, 4, NEVER).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    /** Three deviations about 5 %. */
    @Test
    void ofPrintedNumbersFromTheSameNetworkFewAreRefuted() {
        assertThat(refuted(0)).isBetween(30L, 70L);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-20, 20})
    void ofPrintedNumbersFromAnotherNetworkNearlyAllAreRefuted(double shift) {
        assertThat(refuted(shift)).isGreaterThan(950);
    }

    private static long refuted(double shift) {
        ZigguratSampler.NormalizedGaussian noise =
                ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_RO_SHI_RO_128_PP.create(11));
        return IntStream.range(0, 1_000)
                .mapToObj(i -> judge(
                        String.format(Locale.ROOT, "%.9f", noise.sample() + shift),
                        DoubleStream.generate(noise::sample).limit(5).toArray()))
                .filter(finding -> finding.outcome() == Outcome.REFUTED)
                .count();
    }

    private static Finding judge(String printed, double... with) {
        Agreement claim = new Agreement(NUMBER, WITH, new BigDecimal(printed));
        return Planted.finding(claim, values(times(with.length, 0)), with);
    }

    @Test
    void fourSeedsAreTooFewToAgree() {
        assertThat(judge("3", 1, 2, 3, 4).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aSeedWithoutAValueSupportsNothing() {
        assertThat(judge("3", 1, 2, 3, 4, 5, NAN).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void theSentenceCanBeReadAloud() {
        assertThat(judge("0.1250", 0.11, 0.12, 0.13, 0.14, 0.15).words())
                .isEqualTo("mean 0.13, 0.1250 is printed, one more seed lies from 0.0819 to 0.178 with a probability of"
                        + " 95 %; holds in 5 of 5 seeds.");
    }
}
