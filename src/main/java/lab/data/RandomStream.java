package lab.data;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The independent random streams of one seed: drawing more from one, such as more training examples, leaves the others
 * unchanged. The generator is xoroshiro128++ (Blackman and Vigna 2021, doi:10.1145/3460772).
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

    private static final long GOLDEN = 0x9E3779B97F4A7C15L; // 2^64 divided by the golden ratio, made odd

    private final int number;

    RandomStream(int number) {
        this.number = number;
    }

    /** This stream of {@code seed}, from its start. */
    UniformRandomProvider open(long seed) {
        Limits.seed(seed);
        return RandomSource.XO_RO_SHI_RO_128_PP.create(mixed(seed + number * GOLDEN));
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195): a bijection. */
    private static long mixed(long z) {
        long first = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
