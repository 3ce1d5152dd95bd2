package lab.watch;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import lab.claim.Training;
import lab.data.Part;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.metric.Sample;
import lab.probe.Evaluation;
import lab.probe.Moment;
import lab.probe.Probe;
import lab.probe.Subject;
import lab.probe.UpdateRatio;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * Observes one arm after every update and feeds the live page: with everything the trial records, and with the metrics that
 * a viewer always wants. It leaves the trial's own recorder as it is.
 */
final class Telemetry implements Probe {
    /** Loss of the latest mini-batch, before its update. */
    static final Metric SCORE = Metric.of("score", "Mini-batch loss", "nats", Axis.STEP, Better.LOWER);
    /** Learning rate of the latest update. */
    static final Metric RATE = Metric.of("learning_rate", "Learning rate", "", Axis.STEP, Better.NEITHER);
    /** Euclidean norm of the latest update of all parameters over that of the parameters before it. */
    static final Metric UPDATE_RATIO =
            Metric.of("update_ratio", "Update-to-weight ratio", "", Axis.STEP, Better.NEITHER);

    /** Thrown to end a training at the user's request. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final int arm;
    private final Training training;
    private final int every;
    private final TrainingListener listener;
    private final Feed feed;
    private final BooleanSupplier stopped;
    private final Recorder own = new Recorder();
    private final UpdateRatio ratio;

    private EpochClock clock = new EpochClock(0, 0);
    private int taken;
    private int ownTaken;

    Telemetry(int arm, Training training, int every, TrainingListener listener, Feed feed, BooleanSupplier stopped) {
        this.arm = arm;
        this.training = training;
        this.every = every;
        this.listener = listener;
        this.feed = feed;
        this.stopped = stopped;
        this.ratio = new UpdateRatio(every);
    }

    /** Records nothing in the trial. */
    @Override
    public List<Metric> metrics() {
        return List.of();
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        Moment moment = subject.moment();
        if (stopped.getAsBoolean()) {
            throw new Stopped();
        }
        if (moment.step() == 0) {
            subject.network().addListeners(listener);
        }
        double epoch = clock.at(moment, updatesAnEpoch(subject));
        sample(subject, epoch);
        if (moment.endOfEpoch() || moment.step() == 0) {
            validate(subject);
            clock = new EpochClock(moment.epoch(), moment.step());
        }
        taken = pass(recorder, taken, training.metrics(), moment, epoch);
        ownTaken =
                pass(own, ownTaken, List.of(Evaluation.VALIDATION_LOSS, Evaluation.VALIDATION_ACCURACY), moment, epoch);
        feed.at(arm, training.epochs(), epoch, moment.step());
    }

    private void sample(Subject subject, double epoch) {
        Moment moment = subject.moment();
        boolean due = moment.step() > 0 && (moment.step() % every == 0 || moment.end());
        if (due) {
            feed.add(SCORE, arm, epoch, moment.step(), subject.network().score());
            feed.add(RATE, arm, epoch, moment.step(), moment.rate());
        }
        ratio.at(moment.step(), subject.network().params())
                .ifPresent(value -> feed.add(UPDATE_RATIO, arm, epoch, moment.step(), value));
    }

    private void validate(Subject subject) {
        List<Metric> missing = Stream.of(Evaluation.VALIDATION_LOSS, Evaluation.VALIDATION_ACCURACY)
                .filter(metric -> !training.metrics().contains(metric))
                .toList();
        boolean any = subject.data().examples(Part.VALIDATION).size() > 0;
        if (any && !missing.isEmpty() && isClassifier(subject.network())) {
            new Evaluation(missing).measure(subject, own);
        }
    }

    private static boolean isClassifier(MultiLayerNetwork network) {
        return network.getOutputLayer().conf().getLayer() instanceof BaseOutputLayer output
                && output.getLossFn() instanceof LossMCXENT;
    }

    /** Passes a recorder's samples from {@code first} on to the feed, and returns how many it holds. */
    private int pass(Recorder recorder, int first, List<Metric> known, Moment moment, double epoch) {
        List<Sample> fresh = recorder.samplesFrom(first);
        for (Sample sample : fresh) {
            known.stream()
                    .filter(metric -> isCurve(metric, sample))
                    .findFirst()
                    .ifPresent(metric -> feed.add(metric, arm, epoch, moment.step(), sample.value()));
        }
        return first + fresh.size();
    }

    /** Whether a sample belongs to a curve over time; histograms and values by layer are left to the figures. */
    private static boolean isCurve(Metric metric, Sample sample) {
        boolean overTime = metric.axis().equals(Axis.EPOCH) || metric.axis().equals(Axis.STEP);
        return metric.name().equals(sample.metric())
                && overTime
                && metric.by().equals(Axis.NONE)
                && !metric.name().equals(RATE.name());
    }

    private int updatesAnEpoch(Subject subject) {
        int examples = subject.data().examples(Part.TRAINING).size();
        int batch = training.batches().at(Math.min(clock.epoch(), Math.max(0, training.epochs() - 1)));
        return (examples + batch - 1) / batch;
    }

    /**
     * Converts steps to epochs.
     *
     * @param epoch epochs completed
     * @param step number of updates made by then
     */
    private record EpochClock(int epoch, int step) {
        double at(Moment moment, int updates) {
            return moment.endOfEpoch() ? moment.epoch() : epoch + (double) (moment.step() - step) / updates;
        }
    }
}
