package lab.probe;

import java.util.List;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import org.apache.commons.math3.util.MathArrays;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The distance between a maxout layer and a rectifier that it should equal. It takes the first hidden layer, maxout of two
 * pieces, and replaces the second piece by the first one times the rectifier's slope: {@code max(z, slope z)}, which is ReLU
 * for slope 0. 500 training examples go through a copy of the layer and through Deeplearning4j's own rectifier. Everything
 * is in double: in float, two matrix products of different width differ by 1e-6 in sums of 784 products, and this rounding
 * would be all there is to see.
 *
 * @param slopes of the rectifiers, at least 0 and below 1
 */
public record MaxoutAsRectifier(List<Double> slopes) implements Probe {
    /** Largest distance between the two outputs, by slope. */
    public static final Metric GAP = Metric.of(
            "maxout_rectifier_gap",
            "Largest distance of maxout from the rectifier",
            "",
            new Axis("slope", "Slope for negative z"),
            Better.LOWER);

    /** Copies the slopes. */
    public MaxoutAsRectifier {
        slopes = List.copyOf(slopes);
    }

    @Override
    public List<Metric> metrics() {
        return List.of(GAP);
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        INDArray features =
                Parts.features(HiddenLayers.examples(subject.data())).castTo(DataType.DOUBLE);
        for (double slope : slopes) {
            recorder.record(GAP, slope, gap(subject.network(), slope, features));
        }
    }

    private static double gap(MultiLayerNetwork network, double slope, INDArray features) {
        INDArray weights = firstPiece(network.getParam("0_W"));
        INDArray bias = firstPiece(network.getParam("0_b"));
        MultiLayerNetwork layer =
                MaxoutUnits.of(2, Nd4j.hstack(weights, weights.mul(slope)), Nd4j.hstack(bias, bias.mul(slope)));
        INDArray z = features.mmul(weights).addiRowVector(bias);
        return MathArrays.distanceInf(
                doubles(layer.feedForward(features, false).get(2)),
                doubles(rectifier(slope).getActivation(z, false)));
    }

    private static double[] doubles(INDArray array) {
        return array.dup('c').data().asDouble();
    }

    /** A copy of the first half of the columns of weights [inputs, 2 * units] or of a bias [2 * units]. */
    private static INDArray firstPiece(INDArray parameter) {
        long columns = parameter.size(-1);
        return parameter
                .reshape(parameter.length() / columns, columns)
                .get(NDArrayIndex.all(), NDArrayIndex.interval(0, columns / 2))
                .castTo(DataType.DOUBLE);
    }

    private static IActivation rectifier(double slope) {
        return slope == 0 ? new ActivationReLU() : new ActivationLReLU(slope);
    }
}
