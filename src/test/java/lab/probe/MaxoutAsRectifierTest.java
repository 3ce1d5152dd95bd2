package lab.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lab.metric.Recording;
import lab.network.Mlp;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Rectifiers inside of maxout, and how many parameters that takes. */
final class MaxoutAsRectifierTest {
    private static final Mlp MLP = Mlp.inputs(6).hidden(5).outputs(3);

    @Test
    void maxoutContainsTheRectifiersAndIsLeftAsItWas() {
        MultiLayerNetwork network = Nets.built(MLP.maxout(2).with(builder -> builder.biasInit(0.3)), 1);
        INDArray before = network.params().dup();

        Recording found =
                Nets.measure(new MaxoutAsRectifier(List.of(0.0, 0.1)), network, Nets.split(Nets.examples(20, 6, 3)));

        assertThat(Nets.value(found, MaxoutAsRectifier.GAP, 0)).isLessThan(1e-6);
        assertThat(Nets.value(found, MaxoutAsRectifier.GAP, 0.1)).isLessThan(1e-6);
        assertThat(network.params()).isEqualTo(before);
    }

    @Test
    void parametersAreWeightsAndBiases() {
        Recording found =
                Nets.measure(new Parameters(), Nets.built(MLP.maxout(2), 1), Nets.split(Nets.examples(20, 6, 3)));

        assertThat(Nets.value(found, Parameters.HIDDEN_PARAMETERS, 0)).isEqualTo((6 + 1) * 10);
        assertThat(Nets.value(found, Parameters.PARAMETERS, 0)).isEqualTo((6 + 1) * 10 + (5 + 1) * 3);
    }
}
