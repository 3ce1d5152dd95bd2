package lab.data;

import java.util.stream.IntStream;

/**
 * Standardizes training and validation examples by the training examples' statistics, and test examples by others.
 *
 * @param statistics the statistics for the test examples
 * @param batch number of test examples that arrive together and, with {@link TestStatistics#OWN}, are standardized together;
 *     the last batch has the remainder
 */
record TestStandardizing(TestStatistics statistics, int batch) implements Transformation {
    TestStandardizing {
        Limits.atLeast("number of test examples in a batch", 1, batch);
    }

    @Override
    public String words() {
        return switch (statistics) {
            case STORED -> "standardized";
            case OWN -> "standardized, test by its own" + (batch == Integer.MAX_VALUE ? "" : " in batches of " + batch);
            case NONE -> "standardized but for test";
        };
    }

    @Override
    public Split of(Split split) {
        Affine stored = Affine.standardizing(split.training());
        return new Split(stored.of(split.training()), stored.of(split.validation()), test(stored, split.test()));
    }

    private Examples test(Affine stored, Examples test) {
        return switch (statistics) {
            case STORED -> stored.of(test);
            case OWN -> own(test);
            case NONE -> test;
        };
    }

    private Examples own(Examples test) {
        float[] values = new float[test.featureArray().length];
        int size = Math.min(batch, test.size());
        for (int from = 0; from < test.size(); from += size) {
            int to = Math.min(from + size, test.size());
            Examples part = test.select(IntStream.range(from, to).toArray());
            float[] standardized = Affine.standardizing(part).of(part).featureArray();
            System.arraycopy(standardized, 0, values, from * test.features(), standardized.length);
        }
        return Examples.of(values, test.features(), test.targetArray(), test.outputs());
    }
}
