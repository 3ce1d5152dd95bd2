package lab.probe;

import java.util.List;
import lab.network.HiddenActivation;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A function of one number with its derivative, as the backend computes them in double. */
sealed interface Curve {
    /** The function at each z. */
    double[] values(double[] z);

    /** Its derivative at each z. */
    double[] derivatives(double[] z);

    /**
     * An activation.
     *
     * @param function the activation
     */
    record Function(IActivation function) implements Curve {
        @Override
        public double[] values(double[] z) {
            return function.getActivation(Nd4j.createFromArray(z), false).data().asDouble();
        }

        @Override
        public double[] derivatives(double[] z) {
            INDArray ones = Nd4j.ones(DataType.DOUBLE, z.length);
            return function.backprop(Nd4j.createFromArray(z), ones)
                    .getFirst()
                    .data()
                    .asDouble();
        }
    }

    /**
     * A maxout unit whose only input is z.
     *
     * @param pieces the functions of z that it takes the maximum of
     */
    record Largest(List<ActivationCurve.Line> pieces) implements Curve {
        @Override
        public double[] values(double[] z) {
            return unit().feedForward(column(z)).get(2).dup().data().asDouble();
        }

        @Override
        public double[] derivatives(double[] z) {
            MultiLayerNetwork unit = unit();
            INDArray sums = unit.feedForward(column(z)).get(1);
            INDArray ones = Nd4j.ones(DataType.DOUBLE, z.length, 1);
            return ((HiddenActivation) unit.getLayer(1))
                    .inputGradient(sums, ones)
                    .mmul(unit.getParam("0_W").transpose())
                    .data()
                    .asDouble();
        }

        private MultiLayerNetwork unit() {
            double[] slopes =
                    pieces.stream().mapToDouble(ActivationCurve.Line::slope).toArray();
            double[] offsets =
                    pieces.stream().mapToDouble(ActivationCurve.Line::offset).toArray();
            return MaxoutUnits.of(pieces.size(), row(slopes), row(offsets));
        }

        private static INDArray row(double[] values) {
            return Nd4j.createFromArray(values).reshape(1, values.length);
        }

        private static INDArray column(double[] values) {
            return Nd4j.createFromArray(values).reshape(values.length, 1);
        }
    }
}
