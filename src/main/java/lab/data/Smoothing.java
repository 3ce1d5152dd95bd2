package lab.data;

/**
 * Smooths the training targets of a classification; validation and test targets stay.
 *
 * @param epsilon what the class of an example gives to the others together
 */
record Smoothing(double epsilon) implements Transformation {
    Smoothing {
        if (!(epsilon >= 0 && epsilon <= 1)) {
            throw Limits.refused("smoothing", "a number from 0 to 1", epsilon);
        }
    }

    @Override
    public String words() {
        return "smoothed=" + epsilon;
    }

    @Override
    public Split of(Split split) {
        return new Split(smoothed(split.training()), split.validation(), split.test());
    }

    private Examples smoothed(Examples examples) {
        int classes = examples.outputs();
        Limits.atLeast("number of classes to smooth over", 2, classes);
        float[] hard = examples.targetArray();
        float[] soft = new float[hard.length];
        for (int i = 0; i < hard.length; i++) {
            soft[i] = (float) (hard[i] * (1 - epsilon) + (1 - hard[i]) * epsilon / (classes - 1));
        }
        return Examples.of(examples.featureArray(), examples.features(), soft, classes);
    }
}
