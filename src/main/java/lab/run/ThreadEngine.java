package lab.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lab.error.LabException;
import lab.metric.Recording;
import lab.metric.TrialKey;

/**
 * Runs trials in threads of this process, one network a thread. Deeplearning4j's generator is local to a thread, so that
 * trials side by side give the same bits as one after another.
 *
 * @param jobs trials at a time
 */
public record ThreadEngine(int jobs) implements Engine {
    /** Checks the number of jobs. */
    public ThreadEngine {
        if (jobs < 1) {
            throw LabException.usage("--jobs must be at least 1, but was " + jobs + ".");
        }
    }

    @Override
    public Map<TrialKey, Recording> run(List<Trial> trials, Listener listener) {
        ExecutorService threads = Executors.newFixedThreadPool(jobs, ThreadEngine::daemon);
        try {
            return collect(new ExecutorCompletionService<>(threads), trials, listener);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<TrialKey, Recording> collect(
            CompletionService<Finished> service, List<Trial> trials, Listener listener) {
        TrialRunner runner = new TrialRunner();
        trials.forEach(trial -> service.submit(() -> timed(runner, trial)));
        Map<TrialKey, Recording> recordings = new LinkedHashMap<>();
        for (int i = 0; i < trials.size(); i++) {
            Finished finished = next(service);
            recordings.put(finished.trial.key(), finished.recording);
            listener.finished(finished.trial, finished.recording, finished.time);
        }
        return recordings;
    }

    private static Finished timed(TrialRunner runner, Trial trial) {
        long start = System.nanoTime();
        try {
            Recording recording = runner.run(trial);
            return new Finished(trial, recording, Duration.ofNanos(System.nanoTime() - start));
        } catch (LabException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw LabException.trialFailed("Trial '" + trial + "' failed: " + e, e);
        }
    }

    private static Finished next(CompletionService<Finished> service) {
        try {
            return service.take().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LabException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LabException.unavailable("The study was interrupted; run the same command again.", e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "trial");
        thread.setDaemon(true);
        return thread;
    }

    private record Finished(Trial trial, Recording recording, Duration time) {}
}
