package lab.probe;

import static lab.probe.DecisionField.CLASS_PROBABILITY;
import static lab.probe.DecisionField.EXAMPLE_CLASS;
import static lab.probe.DecisionField.EXAMPLE_X;
import static lab.probe.DecisionField.EXAMPLE_Y;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import lab.data.Examples;
import lab.metric.Recording;
import lab.network.Mlp;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;

final class DecisionFieldTest {
    private static final Examples TWO = Examples.classified(new float[] {0.5f, -1, 2, 0.25f}, 2, new int[] {1, 0}, 2);

    @Test
    void theProbabilityIsThatOfClassOneAtEachPlaceOfTheGrid() {
        // Outputs 0 and 2 x1 + 3 x2: the probability of class 1 is 1 / (1 + exp(-2 x1 - 3 x2)).
        Recording recording = Nets.measure(DecisionField.within(-1, 1).points(3), plane(), Nets.split(TWO));

        assertThat(recording.series(CLASS_PROBABILITY, 1))
                .containsExactly(entry(-1.0, 0.7311), entry(0.0, 0.9526), entry(1.0, 0.9933));
        assertThat(recording.series(CLASS_PROBABILITY, -1))
                .containsExactly(entry(-1.0, 0.0067), entry(0.0, 0.0474), entry(1.0, 0.2689));
        assertThat(recording.allSeries(CLASS_PROBABILITY)).containsOnlyKeys(-1.0, 0.0, 1.0);
    }

    @Test
    void theFirstTrainingExamplesAreRecordedAsFarAsThereAreAny() {
        Recording recording = Nets.measure(DecisionField.within(-1, 1).points(2).examples(5), plane(), Nets.split(TWO));

        assertThat(recording.series(EXAMPLE_X)).containsExactly(entry(1.0, 0.5), entry(2.0, 2.0));
        assertThat(recording.series(EXAMPLE_Y)).containsExactly(entry(1.0, -1.0), entry(2.0, 0.25));
        assertThat(recording.series(EXAMPLE_CLASS)).containsExactly(entry(1.0, 1.0), entry(2.0, 0.0));
    }

    @Test
    void withoutExamplesOnlyTheFieldIsAMetric() {
        assertThat(DecisionField.within(0, 1).metrics()).containsExactly(CLASS_PROBABILITY);
        assertThat(DecisionField.within(0, 1).examples(9).metrics()).hasSize(4);
    }

    @Test
    void dataOfAnotherDimensionAreRefused() {
        MultiLayerNetwork network = Nets.built(Mlp.inputs(3).outputs(2), 1);

        assertThatThrownBy(() -> Nets.measure(DecisionField.within(-1, 1), network, Nets.split(Nets.examples(4, 3, 2))))
                .hasMessageContaining("2 features, but these have 3");
    }

    @Test
    void aGridWithoutLengthIsRefused() {
        assertThatThrownBy(() -> DecisionField.within(1, 1)).hasMessageContaining("within(1.0, 1.0)");
        assertThatThrownBy(() -> DecisionField.within(0, 1).points(1)).hasMessageContaining("at least 2 points");
    }

    private static MultiLayerNetwork plane() {
        MultiLayerNetwork network = Nets.built(Mlp.inputs(2).outputs(2), 1);
        Nets.set(network, "0_W", new double[][] {{0, 2}, {0, 3}});
        return network;
    }
}
