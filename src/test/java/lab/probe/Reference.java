package lab.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import lab.data.Examples;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;

/** A perceptron computed anew in double, as at test time, whose weights and pre-activations can be nudged. */
final class Reference {
    private static final double STEP = 1e-5;

    private final DoubleUnaryOperator activation;
    private final List<Affine> layers = new ArrayList<>();

    /** {@code scale_j (x W)_j + shift_j}: a dense layer, and the normalization after it if there is one. */
    private static final class Affine {
        private final double[][] weights;
        private final double[] scale;
        private final double[] shift;

        Affine(double[][] weights, double[] scale, double[] shift) {
            this.weights = weights;
            this.scale = scale;
            this.shift = shift;
        }

        double[] of(double[] x) {
            double[] z = shift.clone();
            for (int j = 0; j < z.length; j++) {
                for (int i = 0; i < x.length; i++) {
                    z[j] += scale[j] * x[i] * weights[i][j];
                }
            }
            return z;
        }
    }

    Reference(MultiLayerNetwork network, DoubleUnaryOperator activation) {
        this.activation = activation;
        for (int i = 0; i < network.getnLayers(); i++) {
            if (network.paramTable().containsKey(i + "_W")) {
                boolean biased = network.paramTable().containsKey(i + "_b");
                layers.add(!biased ? normalized(network, i) : plain(network, i));
            }
        }
    }

    private static Affine plain(MultiLayerNetwork network, int i) {
        double[] shift = vector(network, i + "_b");
        return new Affine(
                matrix(network, i),
                IntStream.range(0, shift.length).mapToDouble(j -> 1).toArray(),
                shift);
    }

    private static Affine normalized(MultiLayerNetwork network, int i) {
        double[] scale = vector(network, i + 1 + "_gamma");
        double[] shift = vector(network, i + 1 + "_beta");
        double[] mean = vector(network, i + 1 + "_mean");
        double[] log10Deviation = vector(network, i + 1 + "_log10stdev");
        for (int j = 0; j < scale.length; j++) {
            scale[j] /= Math.sqrt(Math.pow(100, log10Deviation[j]) + 1e-5);
            shift[j] -= mean[j] * scale[j];
        }
        return new Affine(matrix(network, i), scale, shift);
    }

    private static double[] vector(MultiLayerNetwork network, String name) {
        return Values.doubles(network.getParam(name));
    }

    private static double[][] matrix(MultiLayerNetwork network, int i) {
        return network.getParam(i + "_W").castTo(DataType.DOUBLE).toDoubleMatrix();
    }

    int hidden() {
        return layers.size() - 1;
    }

    /** Mean loss in nats. */
    double loss(Examples examples) {
        return IntStream.range(0, examples.size())
                .mapToDouble(i -> loss(examples, i, -1, -1, 0))
                .average()
                .orElseThrow();
    }

    /** Share of examples whose class has a greater probability than all others. */
    double accuracy(Examples examples) {
        return IntStream.range(0, examples.size())
                .map(i -> isRight(probabilities(row(examples, i), -1, -1, 0), examples.label(i)) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static boolean isRight(double[] probabilities, int label) {
        return IntStream.range(0, probabilities.length)
                .allMatch(k -> k == label || probabilities[k] < probabilities[label]);
    }

    /** {@code dL/dW} of the mean loss, by central differences, [inputs, units] in row-major order. */
    double[] weightGradient(Examples examples, int layer) {
        double[][] weights = layers.get(layer).weights;
        double[] gradient = new double[weights.length * weights[0].length];
        for (int k = 0; k < gradient.length; k++) {
            int i = k / weights[0].length;
            int j = k % weights[0].length;
            double kept = weights[i][j];
            weights[i][j] = kept + STEP;
            double above = loss(examples);
            weights[i][j] = kept - STEP;
            gradient[k] = (above - loss(examples)) / (2 * STEP);
            weights[i][j] = kept;
        }
        return gradient;
    }

    /** {@code dL/dz} of each example's own loss, by central differences, [examples, units] in row-major order. */
    double[] preActivationGradient(Examples examples, int layer) {
        int units = layers.get(layer).shift.length;
        double[] gradient = new double[examples.size() * units];
        for (int k = 0; k < gradient.length; k++) {
            int example = k / units;
            int unit = k % units;
            gradient[k] = (loss(examples, example, layer, unit, STEP) - loss(examples, example, layer, unit, -STEP))
                    / (2 * STEP);
        }
        return gradient;
    }

    private double loss(Examples examples, int example, int layer, int unit, double nudge) {
        return -Math.log(probabilities(row(examples, example), layer, unit, nudge)[examples.label(example)]);
    }

    private double[] probabilities(double[] x, int layer, int unit, double nudge) {
        double[] h = x;
        for (int k = 0; k < layers.size(); k++) {
            h = layers.get(k).of(h);
            if (k == layer) {
                h[unit] += nudge;
            }
            if (k < hidden()) {
                h = Arrays.stream(h).map(activation).toArray();
            }
        }
        double[] odds = Arrays.stream(h).map(Math::exp).toArray();
        double sum = Arrays.stream(odds).sum();
        return Arrays.stream(odds).map(o -> o / sum).toArray();
    }

    private static double[] row(Examples examples, int example) {
        return IntStream.range(0, examples.features())
                .mapToDouble(j -> examples.featureArray()[example * examples.features() + j])
                .toArray();
    }
}
