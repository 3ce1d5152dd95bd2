package lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lab.claim.Training;
import lab.data.Examples;
import lab.data.Split;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.network.Mlp;
import lab.probe.Moment;
import lab.probe.Probe;
import lab.probe.Subject;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Each purpose has its own random numbers. */
final class StreamsTest {
    private static final Mlp MLP = Mlp.inputs(5).hidden(6);

    /** A probe that draws from the generator that dropout uses. */
    private record Drawing() implements Probe {
        @Override
        public List<Metric> metrics() {
            return List.of();
        }

        @Override
        public void measure(Subject subject, Recorder recorder) {
            Nd4j.rand(3, 3);
        }
    }

    @Test
    void seedZeroIsRefused() {
        assertThatThrownBy(() -> new Seeds(0)).hasMessageContaining("Seed 0 is not reproducible");
    }

    @Test
    void everyPurposeOfEveryTrialHasItsOwnSeed() {
        LongStream seeds = LongStream.range(1, 200)
                .mapToObj(Seeds::new)
                .flatMapToLong(s -> LongStream.concat(
                        LongStream.of(s.forInit(), s.forData(), s.forOrder()),
                        IntStream.range(0, 50).mapToLong(s::forUpdate)));

        assertThat(seeds.toArray()).doesNotHaveDuplicates().doesNotContain(0);
    }

    @Test
    void anUpdatesSeedDoesNotDependOnEarlierOnes() {
        Seeds asked = new Seeds(5);
        IntStream.range(0, 10).forEach(asked::forUpdate);

        assertThat(asked.forUpdate(10)).isEqualTo(new Seeds(5).forUpdate(10));
    }

    @Test
    void theSizeOfTheTrainingSetDoesNotChangeTheInitialWeights() {
        assertThat(initial(Watch.training(MLP), 10)).isEqualTo(initial(Watch.training(MLP), 33));
    }

    @Test
    void dropoutDoesNotChangeTheInitialWeights() {
        assertThat(initial(Watch.training(MLP), 10)).isEqualTo(initial(Watch.training(MLP.dropout(0.5)), 10));
    }

    @Test
    void whatAProbeDrawsDoesNotChangeWhichUnitsAreDropped() {
        Training training = Watch.training(MLP.dropout(0.5)).batchSize(4).epochs(2);
        Split split = Watch.gaussian(30, 5);

        assertThat(Watch.trained(training.observe(Moment.everySteps(1), new Drawing()), split, 7))
                .isEqualTo(Watch.trained(training, split, 7));
    }

    @Test
    void anEpochShowsEveryExampleOnce() {
        Batches batches = new Batches(numbered(10), 4);

        batches.shuffle();

        assertThat(shown(batches, 4)).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void theLastBatchTakesWhatIsLeft() {
        Batches batches = new Batches(numbered(10), 4);

        assertThat(batches.count(4)).isEqualTo(3);
        assertThat(batches.batch(2, 4).size()).isEqualTo(2);
        assertThat(batches.batch(2, 4).features().shape()).containsExactly(2, 1);
        assertThat(batches.count(100)).isEqualTo(1);
        assertThat(batches.batch(0, 100).size()).isEqualTo(10);
    }

    @Test
    void anExampleKeepsItsTarget() {
        Batches batches = new Batches(numbered(10), 4);

        batches.shuffle();

        Batches.Batch batch = batches.batch(0, 10);
        assertThat(batch.targets().argMax(1).toIntVector())
                .containsExactly(batch.features().toIntVector());
    }

    @Test
    void everyEpochAndEverySeedHasAnotherOrder() {
        Batches batches = new Batches(numbered(50), 4);
        Batches others = new Batches(numbered(50), 5);
        batches.shuffle();
        others.shuffle();
        int[] first = shown(batches, 50);

        batches.shuffle();

        assertThat(shown(batches, 50)).isNotEqualTo(first);
        assertThat(shown(others, 50)).isNotEqualTo(first);
    }

    @Test
    void theBatchSizeDoesNotChangeTheOrder() {
        Batches small = new Batches(numbered(50), 4);
        Batches large = new Batches(numbered(50), 4);
        small.shuffle();
        large.shuffle();

        assertThat(shown(small, 3)).isEqualTo(shown(large, 50));
    }

    private static INDArray initial(Training training, int examples) {
        return Watch.trained(training, Watch.gaussian(examples, 5), 7);
    }

    /** Each example's only feature is its number, and so is its class. */
    private static Examples numbered(int count) {
        float[] features = new float[count];
        for (int i = 0; i < count; i++) {
            features[i] = i;
        }
        return Examples.classified(features, 1, IntStream.range(0, count).toArray(), count);
    }

    private static int[] shown(Batches batches, int batchSize) {
        return IntStream.range(0, batches.count(batchSize))
                .flatMap(i -> IntStream.of(
                        batches.batch(i, batchSize).features().ravel().toIntVector()))
                .toArray();
    }
}
