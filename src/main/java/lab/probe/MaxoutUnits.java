package lab.probe;

import lab.network.Mlp;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Maxout units to compute with in double: layer 0 of the network is their pieces, layer 1 the maximum over them. */
final class MaxoutUnits {
    private MaxoutUnits() {}

    /** Units with this many pieces, weights [inputs, pieces * units] and bias [1, pieces * units]. */
    static MultiLayerNetwork of(int pieces, INDArray weights, INDArray bias) {
        int units = (int) weights.size(1) / pieces;
        MultiLayerConfiguration configuration =
                Mlp.inputs((int) weights.size(0)).hidden(units).maxout(pieces).build(1);
        configuration.setDataType(DataType.DOUBLE);
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        network.setParam("0_W", weights);
        network.setParam("0_b", bias);
        return network;
    }
}
