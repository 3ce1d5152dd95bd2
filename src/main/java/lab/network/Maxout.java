package lab.network;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.NoParamLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * The maximum over several affine pieces (Goodfellow et al. 2013, arXiv:1302.4389, section 3), which Deeplearning4j lacks:
 * {@code h_u = max over p of z_(p units + u)}, from [batch, pieces * units] to [batch, units]. A dense layer with the
 * identity before it computes the pieces and is {@code pieces} times as wide: its column {@code p * units + u} is piece p of
 * unit u.
 */
public final class Maxout extends NoParamLayer {
    private static final long serialVersionUID = 1;

    @JsonProperty
    private final int pieces;

    /** Creates a layer with this many pieces per unit. */
    public Maxout(@JsonProperty("pieces") int pieces) {
        this.pieces = pieces;
    }

    /** The number of pieces per unit. */
    public int pieces() {
        return pieces;
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        MaxoutLayer layer = new MaxoutLayer(conf, type);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer().init(conf, parameters, initialize));
        return layer;
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        return InputType.feedForward(input.arrayElementsPerExample() / pieces);
    }

    @Override
    public InputPreProcessor getPreProcessorForInputType(InputType input) {
        return null; // Deeplearning4j's way to say that none is needed
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        return new LayerMemoryReport.Builder(layerName, Maxout.class, input, getOutputType(-1, input))
                .standardMemory(0, 0)
                .workingMemory(0, 0, 0, input.arrayElementsPerExample())
                .cacheMemory(MemoryReport.CACHE_MODE_ALL_ZEROS, MemoryReport.CACHE_MODE_ALL_ZEROS)
                .build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Maxout that && pieces == that.pieces && super.equals(other);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + pieces;
    }
}
