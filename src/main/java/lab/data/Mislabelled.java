package lab.data;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** A source with wrong labels on a share of its training examples. */
record Mislabelled(DataSource whole, double share) implements Derived {
    private static final long STREAM = 7; // a random stream of its own beside those of RandomStream

    Mislabelled {
        if (!(share >= 0 && share <= 1)) {
            throw Limits.refused("share of wrong labels", "a number from 0 to 1", share);
        }
    }

    @Override
    public String name() {
        return whole.name() + " mislabelled=" + share;
    }

    @Override
    public Split load(long seed) {
        Limits.seed(seed);
        Split split = whole.load(seed);
        return new Split(mislabelled(split.training(), seed), split.validation(), split.test());
    }

    private Examples mislabelled(Examples examples, long seed) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(new long[] {seed, STREAM});
        int classes = examples.outputs();
        Limits.atLeast("number of classes to confuse", 2, classes);
        int[] labels = examples.labels();
        for (int i = 0; i < labels.length; i++) {
            boolean isWrong = random.nextDouble() < share;
            int others = 1 + random.nextInt(classes - 1); // drawn for every example, so that shares are nested
            labels[i] = isWrong ? (labels[i] + others) % classes : labels[i];
        }
        return Examples.classified(examples.featureArray(), examples.features(), labels, classes);
    }

    @Override
    public boolean seeded() {
        return true;
    }
}
