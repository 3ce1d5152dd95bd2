package lab.train;

import java.util.ArrayList;
import java.util.List;
import lab.claim.Layers;
import lab.claim.Recipe;
import lab.claim.Training;
import lab.data.Datasets;
import lab.data.Split;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.metric.Recording;
import lab.network.NetworkSpec;
import lab.probe.Moment;
import lab.probe.Probe;
import lab.probe.Subject;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A probe that remembers when it was used and what the network was then. */
final class Watch implements Probe {
    private final List<Moment> moments = new ArrayList<>();
    private final List<INDArray> parameters = new ArrayList<>();
    private final List<INDArray> updaterStates = new ArrayList<>();

    @Override
    public List<Metric> metrics() {
        return List.of();
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        moments.add(subject.moment());
        parameters.add(subject.network().params().dup());
        INDArray state = subject.network().getUpdater().getStateViewArray();
        updaterStates.add(state == null ? null : state.dup());
    }

    List<Moment> moments() {
        return moments;
    }

    /** All parameters at each moment. */
    List<INDArray> parameters() {
        return parameters;
    }

    /** The optimizer's state at the only moment; null if it has none. */
    INDArray updaterState() {
        return updaterStates.get(0);
    }

    /** The moments at which a training is observed. */
    static List<Moment> moments(Training training, Moment.When when, Split split) {
        Watch watch = new Watch();
        run(training.observe(when, watch), split, 7);
        return watch.moments;
    }

    /** The network's state after training. */
    static Watch end(Training training, Split split, long seed) {
        Watch watch = new Watch();
        run(training.observe(Moment.AT_END, watch), split, seed);
        return watch;
    }

    /** The parameters after training. */
    static INDArray trained(Training training, Split split, long seed) {
        return end(training, split, seed).parameters.get(0);
    }

    static Recording run(Training training, Split split, long seed) {
        Recorder recorder = new Recorder();
        Trainer.run(training, Layers.LEAN, split, new Seeds(seed), recorder);
        return recorder.recording();
    }

    /** A training on examples that are handed to it. */
    static Training training(NetworkSpec network) {
        return Recipe.train(network, Datasets.gaussian(1, 1));
    }

    static Split gaussian(int examples, int features) {
        return Datasets.gaussian(examples, features).load(3);
    }
}
