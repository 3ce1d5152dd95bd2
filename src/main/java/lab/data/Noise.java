package lab.data;

import java.util.Locale;

/** Independent features, and one of two classes at random, so that there is nothing to learn except by memorizing. */
record Noise(Distribution distribution, int features) implements Family {
    Noise {
        Limits.atLeast("number of features", 1, features);
    }

    /** The distribution of a feature. */
    enum Distribution {
        /** N(0, 1). */
        GAUSSIAN,
        /** Uniform in [0, 1). */
        UNIFORM
    }

    @Override
    public String name() {
        return distribution.name().toLowerCase(Locale.ROOT) + " features=" + features;
    }

    @Override
    public Population population(Draws shared) {
        return (index, draws, x, y) -> {
            for (int j = 0; j < x.length; j++) {
                x[j] = (float) (distribution == Distribution.GAUSSIAN ? draws.normal() : draws.uniform());
            }
            y[draws.index(2)] = 1;
        };
    }
}
