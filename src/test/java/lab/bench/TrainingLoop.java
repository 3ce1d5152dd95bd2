package lab.bench;

import java.util.List;
import lab.claim.Layers;
import lab.claim.Recipe;
import lab.claim.Training;
import lab.data.DataSource;
import lab.data.Datasets;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.probe.Moment;
import lab.probe.Parts;
import lab.probe.Probe;
import lab.probe.Subject;
import lab.train.Seeds;
import lab.train.Trainer;
import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.dataset.DataSet;

/** The Java sides of {@code benchmarks/training-speed}: one workload in one process, which prints the time it took. */
public final class TrainingLoop {
    private static final long SEED = 101;

    private final Workload workload;
    private final Stretch stretch;
    private final DataSource data = Datasets.fashion10k();

    private TrainingLoop(Workload workload, int iterations) {
        this.workload = workload;
        this.stretch = new Stretch(iterations);
    }

    /** Takes the side, the workload and the iterations to be counted. */
    public static void main(String... args) {
        TrainingLoop loop = new TrainingLoop(Workload.named(args[1]), Integer.parseInt(args[2]));
        switch (Side.named(args[0])) {
            case LEAN -> loop.suite(Layers.LEAN);
            case STOCK -> loop.suite(Layers.STOCK);
            case DL4J -> loop.examples();
            default -> throw new IllegalArgumentException("Side '" + args[0] + "' is not a Java side.");
        }
        System.out.println(loop.stretch.time());
    }

    /** As the laboratory trains: shuffled batches, every update seeded, the loss of every batch kept. */
    private void suite(Layers layers) {
        int updates = data.updatesPerEpoch(workload.batchSize);
        Training training = Recipe.train(workload.network(), data)
                .batchSize(workload.batchSize)
                .epochs((stretch.total() + updates - 1) / updates)
                .observe(Moment.everySteps(1), new Clock());
        Trainer.run(training, layers, data.load(SEED), new Seeds(SEED), new Recorder());
    }

    /** As Deeplearning4j's own examples train: a list of examples, merged into batches behind {@code fit(iterator)}. */
    private void examples() {
        var training = data.load(SEED).training();
        List<DataSet> examples = new DataSet(Parts.features(training), Parts.targets(training)).asList();
        ListDataSetIterator<DataSet> batches = new ListDataSetIterator<>(examples, workload.batchSize);
        MultiLayerNetwork network = new MultiLayerNetwork(workload.network().build(SEED));
        network.init();
        network.setListeners(new Listener());
        while (!stretch.ended()) {
            network.fit(batches);
        }
    }

    private final class Clock implements Probe {
        @Override
        public List<Metric> metrics() {
            return List.of();
        }

        @Override
        public void measure(Subject subject, Recorder recorder) {
            stretch.iterated(subject.network().score());
        }
    }

    private final class Listener extends BaseTrainingListener {
        @Override
        public void iterationDone(Model model, int iteration, int epoch) {
            stretch.iterated(model.score());
        }
    }
}
