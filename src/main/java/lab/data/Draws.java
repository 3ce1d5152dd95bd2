package lab.data;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Random numbers of one stream. */
final class Draws {
    private final UniformRandomProvider random;
    private final ContinuousSampler normal;

    Draws(UniformRandomProvider random) {
        this.random = random;
        this.normal = ZigguratSampler.NormalizedGaussian.of(random);
    }

    /** From N(0, 1). */
    double normal() {
        return normal.sample();
    }

    /** {@code n} values from N(0, 1). */
    double[] normals(int n) {
        return normal.samples(n).toArray();
    }

    /** Uniform in [0, 1). */
    double uniform() {
        return random.nextDouble();
    }

    /** Uniform from 0 to {@code n - 1}. */
    int index(int n) {
        return random.nextInt(n);
    }

    /** 1 or -1, each with probability 1/2. */
    int sign() {
        return random.nextBoolean() ? 1 : -1;
    }
}
