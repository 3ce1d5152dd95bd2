package lab.verdict;

import static lab.verdict.Planted.NUMBER;
import static lab.verdict.Planted.WITH;
import static lab.verdict.Planted.WITHOUT;
import static lab.verdict.Planted.finding;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lab.claim.Expectation;
import lab.claim.Expectation.Equivalence;
import lab.claim.Expectation.Order;
import lab.claim.Expectation.Order.Size;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NegativeControlTest {
    private static final int STUDIES = 1_000;
    private static final int AT_MOST = STUDIES / 20; // the level, 5 %

    /** Three standard deviations of a binomial count above a true rate of 5 %: {@code 50 + 3 sqrt(1000 * 0.05 * 0.95)}. */
    private static final int AT_MOST_WITH_SLACK = 70;

    private static final int AT_LEAST_WITH_SLACK = 30;
    private static final Order MORE = new Order(NUMBER, WITHOUT, WITH, true, Size.DIFFERENCE, 0);

    @ParameterizedTest
    @ValueSource(ints = {5, 10})
    void ofStudiesWithoutAnEffectAtMostFivePercentAreSupported(int seeds) {
        assertThat(count(MORE, Outcome.SUPPORTED, seeds, 0)).isBetween(1L, (long) AT_MOST);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10})
    void ofStudiesWithoutAnEffectAtMostFivePercentAreRefuted(int seeds) {
        assertThat(count(MORE, Outcome.REFUTED, seeds, 0)).isBetween(1L, (long) AT_MOST);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10})
    void ofStudiesWhoseMedianEffectIsTheClaimedSizeAtMostFivePercentAreRefuted(int seeds) {
        assertThat(count(MORE.by(1), Outcome.REFUTED, seeds, 1)).isBetween(1L, (long) AT_MOST);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10})
    void ofStudiesWhoseDifferenceIsTheMarginFivePercentAreEquivalent(int seeds) {
        Equivalence same = new Equivalence(NUMBER, WITHOUT, WITH, 20, Equivalence.Side.BOTH);

        assertThat(count(same, Outcome.SUPPORTED, seeds, 20))
                .isBetween((long) AT_LEAST_WITH_SLACK, (long) AT_MOST_WITH_SLACK);
    }

    @Test
    void swappingTheArmsTurnsSupportIntoRefutation() {
        ZigguratSampler.NormalizedGaussian noise = noise(7);
        int supported = 0;
        for (int study = 0; study < 200; study++) {
            double[] without = draw(noise, 5, 1);
            double[] with = draw(noise, 5, 0);
            boolean supports = finding(MORE, without, with).outcome() == Outcome.SUPPORTED;
            boolean refutesSwapped = finding(MORE, with, without).outcome() == Outcome.REFUTED;
            assertThat(refutesSwapped).isEqualTo(supports);
            supported += supports ? 1 : 0;
        }
        assertThat(supported).isBetween(1, 199);
    }

    private static long count(Expectation expectation, Outcome outcome, int seeds, double shift) {
        ZigguratSampler.NormalizedGaussian noise = noise(seeds);
        return IntStream.range(0, STUDIES)
                .mapToObj(i -> finding(expectation, draw(noise, seeds, shift), draw(noise, seeds, 0)))
                .filter(finding -> finding.outcome() == outcome)
                .count();
    }

    private static double[] draw(ZigguratSampler.NormalizedGaussian noise, int seeds, double shift) {
        return DoubleStream.generate(noise::sample)
                .limit(seeds)
                .map(value -> value + shift)
                .toArray();
    }

    private static ZigguratSampler.NormalizedGaussian noise(long seed) {
        return ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_RO_SHI_RO_128_PP.create(seed));
    }
}
