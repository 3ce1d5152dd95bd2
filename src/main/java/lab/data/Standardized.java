package lab.data;

import java.util.Map;
import java.util.OptionalInt;

/** A source with every feature at mean 0 and standard deviation 1 over the training examples. */
record Standardized(DataSource raw) implements DataSource {
    @Override
    public String name() {
        return raw.name() + " standardized";
    }

    @Override
    public Split load(long seed) {
        Split split = raw.load(seed);
        double[] means = means(split.training());
        double[] scales = scales(split.training(), means);
        return new Split(
                scaled(split.training(), means, scales),
                scaled(split.validation(), means, scales),
                scaled(split.test(), means, scales));
    }

    private static double[] means(Examples examples) {
        float[] values = examples.featureArray();
        double[] means = new double[examples.features()];
        for (int i = 0; i < values.length; i++) {
            means[i % means.length] += values[i];
        }
        for (int j = 0; j < means.length; j++) {
            means[j] /= examples.size();
        }
        return means;
    }

    /** One over the standard deviation (of the population, not of a sample) of each feature; 0 for a constant one. */
    private static double[] scales(Examples examples, double[] means) {
        float[] values = examples.featureArray();
        double[] scales = new double[means.length];
        for (int i = 0; i < values.length; i++) {
            double off = values[i] - means[i % means.length];
            scales[i % means.length] += off * off;
        }
        for (int j = 0; j < scales.length; j++) {
            double deviation = Math.sqrt(scales[j] / examples.size());
            // Rounding of the mean must not pass for a spread.
            scales[j] = deviation > 1e-9 * Math.abs(means[j]) ? 1 / deviation : 0;
        }
        return scales;
    }

    private static Examples scaled(Examples examples, double[] means, double[] scales) {
        float[] values = examples.featureArray().clone();
        for (int i = 0; i < values.length; i++) {
            int feature = i % means.length;
            values[i] = (float) ((values[i] - means[feature]) * scales[feature]);
        }
        return Examples.of(values, examples.features(), examples.targetArray(), examples.outputs());
    }

    @Override
    public int features() {
        return raw.features();
    }

    @Override
    public int outputs() {
        return raw.outputs();
    }

    @Override
    public boolean seeded() {
        return raw.seeded();
    }

    @Override
    public OptionalInt trainingSize() {
        return raw.trainingSize();
    }

    @Override
    public Map<String, String> checksums() {
        return raw.checksums();
    }
}
