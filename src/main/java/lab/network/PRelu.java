package lab.network;

import java.util.Collection;
import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A rectifier with one learned slope per unit for negative z (He et al. 2015, arXiv:1502.01852, eq. (1)):
 * {@code h = max(0, z) + slope * min(0, z)}, [batch, units] to [batch, units]. Deeplearning4j's {@code PReLULayer} fails for
 * batches over 64. The layer's updater trains the slopes; they are never decayed, as in the paper.
 */
public final class PRelu extends BaseLayer {
    private static final long serialVersionUID = 1;

    @JsonProperty
    private final int units;

    @JsonProperty
    private final double slope;

    /** Creates a layer of this many units, whose slopes all start at {@code slope}. */
    public PRelu(@JsonProperty("units") int units, @JsonProperty("slope") double slope) {
        this.units = units;
        this.slope = slope;
    }

    /** The number of units, of the input as of the output. */
    public int units() {
        return units;
    }

    /** The initial value of the slopes. */
    public double slope() {
        return slope;
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        PReluLayer layer = new PReluLayer(conf, type);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer().init(conf, parameters, initialize));
        return layer;
    }

    @Override
    public ParamInitializer initializer() {
        return new Slopes();
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        return input;
    }

    @Override
    public void setNIn(InputType input, boolean override) {
        // The constructor already took it.
    }

    @Override
    public InputPreProcessor getPreProcessorForInputType(InputType input) {
        return null; // Deeplearning4j's way to say that none is needed
    }

    @Override
    public boolean isPretrainParam(String parameter) {
        return false;
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        return new LayerMemoryReport.Builder(layerName, PRelu.class, input, input)
                .standardMemory(units, getIUpdater().stateSize(units))
                .workingMemory(0, 0, 0, units)
                .cacheMemory(MemoryReport.CACHE_MODE_ALL_ZEROS, MemoryReport.CACHE_MODE_ALL_ZEROS)
                .build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PRelu that
                && units == that.units
                && Double.compare(slope, that.slope) == 0
                && super.equals(other);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), units, slope);
    }
}
