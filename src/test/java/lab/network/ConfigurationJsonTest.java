package lab.network;

import static org.assertj.core.api.Assertions.assertThat;

import lab.network.ScaledWeights.Draw;
import lab.schedule.Constant;
import lab.schedule.Cosine;
import lab.schedule.Rate;
import lab.schedule.Rate.Per;
import lab.schedule.Steps;
import lab.schedule.Warmup;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.learning.config.Sgd;

/** What provenance writes down must be the network that was trained. */
final class ConfigurationJsonTest {
    static Rate[] schedules() {
        return new Rate[] {
            new Constant(0.3),
            new Steps(Per.EPOCH, 0.5, 0.1, 7),
            new Cosine(Per.STEP, 0.5, 0.01, 100),
            new Warmup(5, new Cosine(Per.STEP, 0.5, 0.01, 100)),
            new Warmup(5, new Warmup(2, new Steps(Per.EPOCH, 0.5, 0.1, 7)))
        };
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void aScheduleSurvives(Rate schedule) {
        MultiLayerConfiguration restored = throughJson(Mlp.inputs(2).hidden(3).updater(new Sgd(schedule)));

        assertThat(((Sgd) layer(restored).getIUpdater()).getLearningRateSchedule())
                .isEqualTo(schedule);
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void heavyBallSurvivesWithItsSchedule(Rate schedule) {
        MultiLayerConfiguration restored = throughJson(Mlp.inputs(2).hidden(3).updater(new HeavyBall(schedule, 0.9)));

        assertThat(layer(restored).getIUpdater()).isEqualTo(new HeavyBall(schedule, 0.9));
    }

    @Test
    void heavyBallSurvivesAtAConstantRate() {
        MultiLayerConfiguration restored = throughJson(Mlp.inputs(2).hidden(3).updater(new HeavyBall(0.1, 0.9)));

        assertThat(layer(restored).getIUpdater()).isEqualTo(new HeavyBall(0.1, 0.9));
        assertThat(layer(restored).getIUpdater()).isNotEqualTo(new HeavyBall(0.1, 0.8));
    }

    @ParameterizedTest
    @EnumSource
    void scaledWeightsSurvive(Draw draw) {
        ScaledWeights weights = new ScaledWeights(Math.sqrt(2), draw);

        assertThat(layer(throughJson(Mlp.inputs(2).hidden(3).weightInit(weights)))
                        .getWeightInitFn())
                .isEqualTo(weights);
    }

    private static MultiLayerConfiguration throughJson(Mlp mlp) {
        MultiLayerConfiguration original = mlp.build(7);
        MultiLayerConfiguration restored = MultiLayerConfiguration.fromJson(original.toJson());
        assertThat(restored).isEqualTo(original);
        return restored;
    }

    private static BaseLayer layer(MultiLayerConfiguration configuration) {
        return (BaseLayer) configuration.getConf(0).getLayer();
    }
}
