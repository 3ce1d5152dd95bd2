package lab.data;

import java.util.stream.LongStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The independent random streams of one seed: drawing more from one, such as more training examples, leaves the others
 * unchanged. The generator is xoroshiro128++ (Blackman and Vigna 2021, doi:10.1145/3460772); the streams' own seeds are the
 * first numbers of SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).
 */
enum RandomStream {
    /** Draws what all examples of a seed share: class centres, true weights. */
    POPULATION(1),
    TRAINING(2),
    VALIDATION(3),
    TEST(4),
    /** Draws which training examples a subset keeps. */
    SUBSET(5),
    /** Draws the fixed splits. */
    SPLIT(6);

    private final int number;

    RandomStream(int number) {
        this.number = number;
    }

    /** This stream of {@code seed}, from its start. */
    UniformRandomProvider open(long seed) {
        Limits.seed(seed);
        LongStream own = RandomSource.SPLIT_MIX_64.create(seed).longs().skip(number - 1L);
        return RandomSource.XO_RO_SHI_RO_128_PP.create(own.findFirst().orElseThrow());
    }
}
