package lab.train;

import java.util.List;
import lab.claim.Layers;
import lab.claim.Training;
import lab.claim.Training.Observation;
import lab.data.Split;
import lab.metric.Recorder;
import lab.metric.Recording;
import lab.probe.Moment;
import lab.probe.Parts;
import lab.probe.Subject;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * Trains one network once. The same training and seed give the same bits, in any thread of any process with one OpenMP
 * thread: the calling thread builds, initializes and fits the network and reseeds its random generator before every update,
 * so that a probe's draws change nothing.
 */
public final class Trainer {
    private final Training training;
    private final Seeds seeds;
    private final Recorder recorder;
    private final MultiLayerNetwork network;
    private final Parts parts;
    private final Batches batches;
    private final IUpdater updater;
    private final List<Observation> observations;

    private int step;
    private double lossOfEpoch;
    private int batchesOfEpoch;

    private Trainer(Training training, Layers layers, Split split, Seeds seeds, Recorder recorder) {
        this.training = training;
        this.seeds = seeds;
        this.recorder = recorder;
        this.network = Networks.initialized(training.network(), layers, seeds.forInit());
        this.parts = new Parts(split);
        this.batches = new Batches(split.training(), seeds.forOrder());
        this.updater = updater(network);
        this.observations = training.observations().stream()
                .map(observation ->
                        new Observation(observation.when(), observation.probe().forTrial()))
                .toList();
    }

    /**
     * Trains on {@code split} with these layers and records the observations; ends early once the loss or a parameter is not
     * finite.
     */
    public static void run(Training training, Layers layers, Split split, Seeds seeds, Recorder recorder) {
        new Trainer(training, layers, split, seeds, recorder).run();
    }

    private void run() {
        observe(Moment.beforeTraining(training.epochs() > 0));
        boolean finite = true;
        for (int epoch = 1; epoch <= training.epochs() && finite; epoch++) {
            finite = runEpoch(epoch);
        }
    }

    private boolean runEpoch(int epoch) {
        int batchSize = training.batches().at(epoch - 1);
        int count = batches.count(batchSize);
        batches.shuffle();
        lossOfEpoch = 0;
        batchesOfEpoch = 0;
        for (int i = 0; i < count; i++) {
            Moment moment = update(batches.batch(i, batchSize), batchSize, epoch, i == count - 1);
            if (!isFinite(moment)) {
                recorder.record(Recording.DIVERGED, step, 1);
                return false;
            }
            observe(moment);
        }
        network.incrementEpochCount();
        return true;
    }

    private Moment update(Batches.Batch batch, int batchSize, int epoch, boolean endOfEpoch) {
        double rate = updater.getLearningRate(network.getIterationCount(), network.getEpochCount());
        Nd4j.getRandom().setSeed(seeds.forUpdate(step));
        network.fit(batch.features(), batch.targets());
        step++;
        batchesOfEpoch++;
        lossOfEpoch += network.score();
        int passed = endOfEpoch ? epoch : epoch - 1;
        boolean end = endOfEpoch && epoch == training.epochs();
        return new Moment(passed, step, endOfEpoch, end, rate, batchSize, lossOfEpoch / batchesOfEpoch);
    }

    /** Whether the loss is finite and, at the end of an epoch, all parameters are. */
    private boolean isFinite(Moment moment) {
        return Double.isFinite(moment.meanBatchLoss())
                && (!moment.endOfEpoch()
                        || Double.isFinite(network.params().sumNumber().doubleValue()));
    }

    private void observe(Moment moment) {
        Subject subject = new Subject(network, parts, moment);
        observations.stream()
                .filter(observation -> observation.when().at(moment))
                .forEach(observation -> observation.probe().measure(subject, recorder));
    }

    private static IUpdater updater(MultiLayerNetwork network) {
        for (Layer layer : network.getLayers()) {
            if (layer.conf().getLayer() instanceof BaseLayer base && base.getIUpdater() != null) {
                return base.getIUpdater();
            }
        }
        throw new IllegalStateException("The network has no layer with an updater; give its specification one.");
    }
}
