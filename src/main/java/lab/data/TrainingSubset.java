package lab.data;

import java.util.OptionalInt;
import org.apache.commons.rng.UniformRandomProvider;

/** A source with only some of another one's training examples. */
record TrainingSubset(DataSource whole, int n) implements Derived {
    TrainingSubset {
        Limits.within("number of training examples", 1, whole.trainingSize().orElse(Integer.MAX_VALUE), n);
    }

    @Override
    public String name() {
        return whole.name() + "[" + n + "]";
    }

    @Override
    public Split load(long seed) {
        UniformRandomProvider random = RandomStream.SUBSET.open(seed);
        Split split = whole.load(seed);
        Examples training = split.training();
        Limits.within("number of training examples of " + whole.name(), 1, training.size(), n);
        int[] order = Stratified.order(training.labels(), training.outputs(), random);
        int[] rows = Stratified.part(order, 0, n, random);
        return new Split(training.select(rows), split.validation(), split.test());
    }

    @Override
    public boolean seeded() {
        return true;
    }

    @Override
    public OptionalInt trainingSize() {
        return OptionalInt.of(n);
    }
}
