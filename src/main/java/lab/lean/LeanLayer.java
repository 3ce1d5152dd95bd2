package lab.lean;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lab.kernel.Gemm;
import lab.kernel.Kernel;
import lab.kernel.Parameters;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.wrapper.BaseWrapperLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Deeplearning4j layer whose passes a {@link Kernel} computes. Deeplearning4j itself computes a pass with a mask or with
 * an input that the kernel does not accept, and a backward pass without a forward pass in training.
 */
final class LeanLayer extends BaseWrapperLayer {
    private static final Logger LOG = LoggerFactory.getLogger(LeanLayer.class);

    private final Kernel kernel;
    private Map<String, INDArray> gradients = Map.of();

    /** The present input as the kernel saw it, after dropout, if the forward pass was in training; else null. */
    private INDArray seen;

    private LeanLayer(Layer stock, Kernel kernel) {
        super(stock);
        this.kernel = kernel;
    }

    /**
     * Returns {@code stock} with its passes computed by {@code kernel}, or unchanged if there is no kernel or no lean layer
     * is possible.
     */
    static Layer of(Layer stock, DataType type, Optional<? extends Kernel> kernel) {
        return isPossible(stock.conf(), type, kernel.isPresent()) ? new LeanLayer(stock, kernel.orElseThrow()) : stock;
    }

    /** Whether a lean layer is possible; if not, a debug message says why. */
    static boolean isPossible(NeuralNetConfiguration conf, DataType type, boolean isSupported) {
        Optional<String> objection = objection(conf, type, isSupported);
        objection.ifPresent(reason -> LOG.debug("Deeplearning4j's own, for {}: {}", reason, conf.getLayer()));
        return objection.isEmpty();
    }

    private static Optional<String> objection(NeuralNetConfiguration conf, DataType type, boolean isSupported) {
        if (!Gemm.available()) {
            return Optional.of("a backend that is not the CPU");
        }
        if (type != DataType.FLOAT) {
            return Optional.of("data type " + type);
        }
        if (conf.getLayer() instanceof BaseLayer base && base.getWeightNoise() != null) {
            return Optional.of("weight noise");
        }
        return isSupported ? Optional.empty() : Optional.of("settings that no lean kernel supports");
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        if (input() == null || getMaskArray() != null || !kernel.accepts(input(), parameters())) {
            seen = null;
            return underlying.activate(training, workspaces);
        }
        INDArray x = training ? droppedOut(workspaces) : input();
        long[] shape = kernel.outputShape(x, parameters());
        INDArray y = workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, shape, 'c');
        kernel.forward(x, training, parameters(), y);
        seen = training ? x : null;
        return y;
    }

    @Override
    public INDArray activate(INDArray input, boolean training, LayerWorkspaceMgr workspaces) {
        setInput(input, workspaces);
        return activate(training, workspaces);
    }

    /** The input after dropout, which is applied only once to each input. */
    private INDArray droppedOut(LayerWorkspaceMgr workspaces) {
        if (seen != null) {
            return seen;
        }
        INDArray x = input();
        return dropout().map(dropout -> applied(dropout, x, workspaces)).orElse(x);
    }

    private INDArray applied(IDropout dropout, INDArray x, LayerWorkspaceMgr workspaces) {
        INDArray result = workspaces.createUninitialized(ArrayType.INPUT, x.dataType(), x.shape(), x.ordering());
        return dropout.applyDropout(x, result, getIterationCount(), getEpochCount(), workspaces);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        if (seen == null) {
            return underlying.backpropGradient(epsilon, workspaces);
        }
        Optional<INDArray> dx = Reused.discardsInputGradient(workspaces, getIndex())
                ? Optional.empty()
                : Optional.of(
                        workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, seen.shape(), 'c'));
        kernel.backward(seen, epsilon.castTo(DataType.FLOAT), parameters(), dx);
        dx.ifPresent(g -> dropout().ifPresent(d -> d.backprop(g, g, getIterationCount(), getEpochCount())));
        Gradient gradient = new DefaultGradient();
        gradients.forEach((name, view) -> gradient.setGradientFor(name, view, view.ordering()));
        return new Pair<>(gradient, dx.orElse(null));
    }

    private Parameters parameters() {
        return new Parameters(underlying.paramTable(), gradients);
    }

    /** The dropout of a dense or convolution layer; Deeplearning4j's other layers accept the setting and ignore it. */
    private Optional<IDropout> dropout() {
        var layer = conf().getLayer();
        return layer instanceof LeanDense || layer instanceof LeanConvolution
                ? Optional.ofNullable(layer.getIDropout())
                : Optional.empty();
    }

    @Override
    public void setBackpropGradientsViewArray(INDArray view) {
        super.setBackpropGradientsViewArray(view);
        gradients = new LinkedHashMap<>(conf().getLayer().initializer().getGradientsFromFlattened(conf(), view));
        // Deeplearning4j lists the gradients of weights last.
        INDArray weights = gradients.remove(DefaultParamInitializer.WEIGHT_KEY);
        if (weights != null) {
            gradients.put(DefaultParamInitializer.WEIGHT_KEY, weights);
        }
    }

    @Override
    public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
        super.setInput(input, workspaces);
        seen = null;
    }

    @Override
    public void clear() {
        super.clear();
        seen = null;
    }
}
