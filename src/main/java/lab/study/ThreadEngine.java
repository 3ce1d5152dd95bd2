package lab.study;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import lab.error.LabException;
import lab.metric.Recording;

/**
 * Runs trials in threads of this process, one network per thread, where a debugger can stop them. Each thread has its own
 * Deeplearning4j random generator, so trials side by side give the same bits as one after another.
 *
 * @param jobs number of trials at a time
 */
public record ThreadEngine(int jobs) implements Engine {
    /** Checks the number of jobs. */
    public ThreadEngine {
        if (jobs < 1) {
            throw LabException.usage("A thread engine runs at least 1 trial at a time, but was given " + jobs + ".");
        }
    }

    @Override
    public void run(List<Trial> trials, Listener listener) {
        ExecutorService threads = Executors.newFixedThreadPool(jobs, ThreadEngine::daemon);
        try {
            TrialRunner runner = new TrialRunner();
            Events events = new Events();
            trials.forEach(trial -> threads.execute(() -> work(runner, trial, events)));
            events.tell(listener, trials.size());
        } finally {
            threads.shutdownNow();
        }
    }

    private static void work(TrialRunner runner, Trial trial, Events events) {
        events.add(listener -> listener.started(trial));
        events.add(ended(runner, trial));
    }

    private static Consumer<Listener> ended(TrialRunner runner, Trial trial) {
        long start = System.nanoTime();
        try {
            Recording recording = runner.run(trial);
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            return listener -> listener.finished(trial, recording, time);
        } catch (RuntimeException | Error e) {
            LabException why = failure(trial, e);
            return listener -> listener.failed(trial, why);
        }
    }

    private static LabException failure(Trial trial, Throwable thrown) {
        return thrown instanceof LabException refusal
                ? refusal
                : LabException.trialFailed("Trial '" + trial + "' failed: " + thrown, thrown);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "trial");
        thread.setDaemon(true);
        return thread;
    }
}
