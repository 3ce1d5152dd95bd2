package lab.lean;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.function.Supplier;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/**
 * Turns a network's configuration into that of the same network with lean layers. Each lean layer's configuration extends
 * Deeplearning4j's own, so a program can also create single lean layers with Deeplearning4j's builders:
 * {@code LeanLayers.of(new DenseLayer.Builder().nIn(784).nOut(100).build())}.
 */
public final class LeanLayers {
    /** The lean counterpart of each layer class. Subclasses of the keys belong to somebody else and are not replaced. */
    private static final Map<Class<? extends Layer>, Supplier<Layer>> LEAN = Map.of(
            DenseLayer.class, LeanDense::new,
            BatchNormalization.class, LeanBatchNorm::new,
            ConvolutionLayer.class, LeanConvolution::new,
            SubsamplingLayer.class, LeanPooling::new,
            ActivationLayer.class, LeanActivation::new,
            OutputLayer.class, LeanOutput::new);

    private LeanLayers() {}

    /** Returns a copy of {@code network} with every layer replaced by its lean counterpart, if it has one. */
    public static MultiLayerConfiguration of(MultiLayerConfiguration network) {
        MultiLayerConfiguration lean = network.clone();
        lean.getConfs().forEach(conf -> conf.setLayer(of(conf.getLayer())));
        return lean;
    }

    /** Returns a copy of {@code graph} with every layer replaced by its lean counterpart, if it has one. */
    public static ComputationGraphConfiguration of(ComputationGraphConfiguration graph) {
        ComputationGraphConfiguration lean = graph.clone();
        for (GraphVertex vertex : lean.getVertices().values()) {
            if (vertex instanceof LayerVertex layer) {
                layer.getLayerConf().setLayer(of(layer.getLayerConf().getLayer()));
            }
        }
        return lean;
    }

    /** Returns the lean counterpart of {@code layer} with all its settings, or the layer itself if it has none. */
    public static Layer of(Layer layer) {
        Supplier<Layer> counterpart = LEAN.get(layer.getClass());
        return counterpart == null ? layer : copy(layer.clone(), counterpart.get());
    }

    /** Whether this package, not Deeplearning4j, computes {@code layer} of a network. */
    static boolean isLean(org.deeplearning4j.nn.api.Layer layer) {
        return layer.getClass().getPackage() == LeanLayers.class.getPackage();
    }

    /** Copies every field of {@code from} to {@code to}, whose class extends that of {@code from}. */
    private static Layer copy(Layer from, Layer to) {
        for (Class<?> type = from.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                copy(field, from, to);
            }
        }
        return to;
    }

    private static void copy(Field field, Layer from, Layer to) {
        if (Modifier.isStatic(field.getModifiers())) {
            return;
        }
        try {
            field.setAccessible(true);
            field.set(to, field.get(from));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "Cannot copy " + field + " into a lean layer; train with Deeplearning4j's own layers instead.", e);
        }
    }
}
