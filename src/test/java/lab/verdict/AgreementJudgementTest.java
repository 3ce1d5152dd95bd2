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
    /** Of five seeds 1 to 5: mean 3, standard deviation {@code sqrt(2.5)}, so that the ends are 3 -+ 6.3246. */
    @ParameterizedTest
    @CsvSource({"3.00, SUPPORTED", "9.32, SUPPORTED", "9.34, REFUTED", "-3.32, SUPPORTED", "-3.34, REFUTED"})
    void fourDeviationsFromTheMeanSupportAndNoMore(String printed, Outcome outcome) {
        assertThat(judge(printed, 4, 1, 2, 3, 4, 5).outcome()).isEqualTo(outcome);
    }

    @Test
    void theProbabilityIsThatOfOneMoreSeed() {
        // t = 6 / sqrt(2.5 * 1.2) = 3.4641, two-sided with 4 degrees of freedom.
        assertThat(judge("9.000000000", 4, 1, 2, 3, 4, 5).p()).isCloseTo(0.0257, within(1e-4));
    }

    @Test
    void beyondFewDeviationsButWithinWhatOneMoreSeedMayDoIsInconclusive() {
        Finding finding = judge("5.0000", 1, 1, 2, 3, 4, 5);

        assertThat(finding.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(finding.words()).endsWith("too far to agree, not far enough to contradict.");
    }

    @Test
    void aPrintedNumberStandsForAllThatRoundToIt() {
        assertThat(judge("0.000", 4, times(5, 0.0004)).outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(judge("0.7", 4, times(5, 0.75)).outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(judge("0.000", 4, times(5, 0.0006)).outcome()).isEqualTo(Outcome.REFUTED);
    }

    @Test
    void fourSeedsAreTooFewEitherWay() {
        assertThat(judge("3", 4, 1, 2, 3, 4).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(judge("300", 4, 1, 2, 3, 4).words()).endsWith("; too few seeds: 4 counted, at least 5 are needed.");
    }

    @Test
    void aSeedWithoutAValueCountsForNeither() {
        Finding finding = judge("3", 4, 1, 2, 3, 4, 5, NAN);

        assertThat(finding.outcome()).isEqualTo(Outcome.SUPPORTED);
        assertThat(finding.counted()).isEqualTo(5);
        assertThat(finding.words()).endsWith("1 of 6 seeds counts for neither side.");
    }

    @Test
    void withoutAnyValueNothingIsSaid() {
        assertThat(judge("3", 4, times(5, NAN)).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void seedsThatDivergeContradictWhenTheyAreMany() {
        assertThat(judge("3", 4, times(5, NEVER)).outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(judge("3", 4, 1, 2, 3, 4, NEVER).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void theSentenceCanBeReadAloud() {
        Finding finding = judge("0.1250", 4, 0.11, 0.12, 0.13, 0.14, 0.15);

        assertThat(finding.words())
                .isEqualTo("[with] has mean 0.13 and standard deviation 0.0158 over seeds, 0.1250 is printed: 0.313"
                        + " deviations apart, at most 4 claimed; one more seed lies as far with p = 0.79.");
        assertThat(finding.refutedBy())
                .isEqualTo("Refuted if whatever rounds to 0.1250 is more than 4 standard deviations over seeds from"
                        + " their mean and outside the 95 % prediction interval for one more seed.");
        assertThat(finding.holding()).isEqualTo(5);
    }

    /** Beyond four deviations is t > 4 / sqrt(1.2), which has probability 0.022: the bounds are 3 deviations about 22. */
    @Test
    void ofPrintedNumbersFromTheSameNetworkFewAreRefuted() {
        assertThat(refuted(0)).isBetween(8L, 36L);
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
                        4,
                        DoubleStream.generate(noise::sample).limit(5).toArray()))
                .filter(finding -> finding.outcome() == Outcome.REFUTED)
                .count();
    }

    private static Finding judge(String printed, double deviations, double... with) {
        Agreement claim = new Agreement(NUMBER, WITH, new BigDecimal(printed), deviations);
        return Planted.finding(claim, values(times(with.length, 0)), with);
    }
}
