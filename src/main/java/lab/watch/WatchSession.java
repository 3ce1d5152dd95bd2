package lab.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import lab.claim.Training;
import lab.error.LabException;
import lab.metric.Recording;
import lab.probe.Moment;
import lab.study.Study;
import lab.study.Trial;
import lab.study.TrialRunner;
import org.deeplearning4j.optimize.api.TrainingListener;

/** Trains the arms of a study with one seed while they are watched, as many at a time as there are processors. */
public final class WatchSession implements AutoCloseable {
    private static final long PATIENCE = 10; // seconds that a started update may take to end

    private final List<Trial> trials;
    private final Feed feed;
    private final int every;
    private final ExecutorService threads;
    private volatile boolean stopped;

    /** Hears of a training that failed. */
    @FunctionalInterface
    public interface Failure {
        /** A trial failed. */
        void of(Trial trial, Throwable cause);
    }

    /** A session for trials of a study, each of which must be a training. */
    public WatchSession(Study study, List<Trial> trials, int every) {
        this.trials = List.copyOf(trials);
        this.every = every;
        this.feed = Feed.of(study, trials);
        this.threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), WatchSession::thread);
        trials.forEach(WatchSession::training);
    }

    /** The measurements so far. */
    public Feed feed() {
        return feed;
    }

    /** Trains all arms, each with a session of the UI, until they end or are stopped; returns their recordings. */
    public List<Recording> run(TrainingUi.Running ui, Failure failure) {
        TrialRunner runner = new TrialRunner();
        List<Future<Recording>> futures = new ArrayList<>();
        for (int arm = 0; arm < trials.size(); arm++) {
            begin(arm, runner, ui).ifPresent(futures::add);
        }
        List<Recording> recordings = new ArrayList<>();
        for (int arm = 0; arm < futures.size(); arm++) {
            await(trials.get(arm), futures.get(arm), failure).ifPresent(recordings::add);
        }
        return recordings;
    }

    /** Starts an arm's training; empty if the session was closed before. */
    private Optional<Future<Recording>> begin(int arm, TrialRunner runner, TrainingUi.Running ui) {
        try {
            return Optional.of(threads.submit(() -> train(arm, runner, ui)));
        } catch (RejectedExecutionException closed) {
            feed.end(arm, ArmState.Phase.STOPPED);
            return Optional.empty();
        }
    }

    /** Stops all trainings after their current update, and waits for them. */
    @Override
    public void close() {
        stopped = true;
        threads.shutdown();
        try {
            threads.awaitTermination(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Recording train(int arm, TrialRunner runner, TrainingUi.Running ui) {
        ArmState.Phase end = ArmState.Phase.FAILED;
        try {
            Recording recording = runner.run(trials.get(arm), onlooker(arm, ui));
            end = recording.divergedAt().isPresent() ? ArmState.Phase.DIVERGED : ArmState.Phase.FINISHED;
            return recording;
        } catch (Telemetry.Stopped e) {
            end = ArmState.Phase.STOPPED;
            throw e;
        } finally {
            feed.end(arm, end);
        }
    }

    private Training.Observation onlooker(int arm, TrainingUi.Running ui) {
        Trial trial = trials.get(arm);
        TrainingListener listener = ui.session(trial.key().arm().toString(), every);
        return new Training.Observation(
                Moment.ALWAYS, new Telemetry(arm, training(trial), every, listener, feed, () -> stopped));
    }

    private static Optional<Recording> await(Trial trial, Future<Recording> future, Failure failure) {
        try {
            return Optional.of(future.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof Telemetry.Stopped)) {
                failure.of(trial, e.getCause());
            }
        }
        return Optional.empty();
    }

    /** Whether a trial trains a network, so that there is something to watch. */
    public static boolean isTrained(Trial trial) {
        return trial.recipe() instanceof Training training && training.epochs() > 0;
    }

    private static Training training(Trial trial) {
        if (isTrained(trial)) {
            return (Training) trial.recipe();
        }
        throw LabException.usage("Arm '" + trial.key().arm() + "' of '"
                + trial.experiment().claim().id() + "' is not trained, so there is nothing to watch; run it: ./lab run "
                + trial.experiment().claim().id());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "watched-trial");
        thread.setDaemon(true);
        return thread;
    }
}
