package lab.probe;

import static lab.probe.Histogram.ACTIVATION_SHARE;
import static lab.probe.Histogram.ACTIVE_SHARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.NavigableMap;
import lab.data.Examples;
import lab.metric.Metric;
import lab.network.Mlp;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;

final class HistogramTest {
    private static final Histogram FOUR_BINS = new Histogram(ACTIVATION_SHARE, -1, 1, 4);

    @Test
    void aBinHoldsItsLowerEndAndTheLastOneItsUpperEndToo() {
        assertThat(shares(-1, -0.75f, -0.5f, 0, 0.25f, 0.49f, 0.5f, 1))
                .containsExactly(
                        entry(-0.75, 2 / 8.0), entry(-0.25, 1 / 8.0), entry(0.25, 3 / 8.0), entry(0.75, 2 / 8.0));
    }

    @Test
    void whatLiesOutsideIsInNoBin() {
        assertThat(shares(-1.01f, 1.01f, 50, 0))
                .containsExactly(entry(-0.75, 0.0), entry(-0.25, 0.0), entry(0.25, 0.25), entry(0.75, 0.0));
    }

    @Test
    void zerosMayBeLeftOut() {
        Histogram active = new Histogram(ACTIVE_SHARE, 0, 1, 2);

        assertThat(series(active, ACTIVE_SHARE, 0, 0, 0, 0.25f, 0.5f, 0.75f, 2))
                .containsExactly(entry(0.25, 1 / 4.0), entry(0.75, 2 / 4.0));
    }

    @Test
    void everyHiddenLayerHasAHistogram() {
        MultiLayerNetwork network = Nets.built(Mlp.inputs(3).hidden(4, 4, 4).batchNorm(true), 1);

        assertThat(Nets.measure(FOUR_BINS, network, Nets.split(Nets.examples(600, 3, 2)))
                        .allSeries(ACTIVATION_SHARE))
                .containsOnlyKeys(1.0, 2.0, 3.0);
    }

    /** The histogram of a layer of one unit that hands on its input. */
    private static NavigableMap<Double, Double> shares(float... values) {
        return series(FOUR_BINS, ACTIVATION_SHARE, values);
    }

    private static NavigableMap<Double, Double> series(Histogram probe, Metric metric, float... values) {
        MultiLayerNetwork network = Nets.built(Mlp.inputs(1).hidden(1).activation(Activation.IDENTITY), 1);
        Nets.set(network, "0_W", new double[][] {{1}});
        Examples examples = Examples.classified(values, 1, new int[values.length], 2);
        return Nets.measure(probe, network, Nets.split(examples)).series(metric, 1);
    }
}
