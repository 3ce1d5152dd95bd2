package lab.data;

import java.util.OptionalInt;

/** Examples that the seed draws from a family. For one seed, a smaller training set is the beginning of a larger one. */
record Generated(Family family, int examples) implements DataSource {
    /**
     * The most examples in the validation or test set: enough to resolve accuracies to about 1.5 percentage points, and
     * quick to predict.
     */
    static final int HELD_OUT = 1000;

    Generated {
        Limits.atLeast("number of examples", 1, examples);
    }

    @Override
    public String name() {
        return family.name() + " n=" + examples;
    }

    @Override
    public Split load(long seed) {
        Family.Population population = family.population(new Draws(RandomStream.POPULATION.open(seed)));
        int heldOut = Math.min(examples, HELD_OUT);
        return new Split(
                draw(population, examples, new Draws(RandomStream.TRAINING.open(seed))),
                draw(population, heldOut, new Draws(RandomStream.VALIDATION.open(seed))),
                draw(population, heldOut, new Draws(RandomStream.TEST.open(seed))));
    }

    private Examples draw(Family.Population population, int count, Draws draws) {
        float[] features = new float[Math.multiplyExact(count, features())];
        float[] targets = new float[Math.multiplyExact(count, outputs())];
        for (int i = 0; i < count; i++) {
            float[] x = new float[features()];
            float[] y = new float[outputs()];
            population.draw(i, draws, x, y);
            System.arraycopy(x, 0, features, i * x.length, x.length);
            System.arraycopy(y, 0, targets, i * y.length, y.length);
        }
        return Examples.of(features, features(), targets, outputs());
    }

    @Override
    public int features() {
        return family.features();
    }

    @Override
    public int outputs() {
        return family.outputs();
    }

    @Override
    public boolean seeded() {
        return true;
    }

    @Override
    public OptionalInt trainingSize() {
        return OptionalInt.of(examples);
    }
}
