package lab.study;

import java.time.Duration;
import java.util.List;
import lab.error.LabException;
import lab.metric.Recording;
import lab.run.Engine;
import lab.run.ThreadEngine;
import lab.run.Trial;
import lab.trial.TrialStore;
import lab.worker.Crew;
import lab.worker.WorkerEngine;

/**
 * An engine whose finished trials are in the store before anybody hears of them.
 *
 * @param engine runs the trials
 * @param storage sees to it that a finished trial is stored
 */
public record StoringEngine(Engine engine, Storage storage) implements Engine {
    /** Stores a finished trial. */
    @FunctionalInterface
    public interface Storage {
        /** Stores what a trial recorded in {@code time} of work. */
        void store(Trial trial, Recording recording, Duration time);
    }

    /** Trials in threads of this process. */
    public static StoringEngine threads(int jobs, TrialStore store) {
        return new StoringEngine(new ThreadEngine(jobs), store::put);
    }

    /** Trials in worker processes, which write the files themselves. */
    public static StoringEngine workers(Crew crew, TrialStore store) {
        return new StoringEngine(
                new WorkerEngine(crew, store::fileOf, store::sourcesOf),
                (trial, recording, time) -> store.adopt(trial, time));
    }

    @Override
    public void run(List<Trial> trials, Listener listener) {
        engine.run(trials, new Listener() {
            @Override
            public void started(Trial trial) {
                listener.started(trial);
            }

            @Override
            public void finished(Trial trial, Recording recording, Duration time) {
                storage.store(trial, recording, time);
                listener.finished(trial, recording, time);
            }

            @Override
            public void failed(Trial trial, LabException why) {
                listener.failed(trial, why);
            }
        });
    }
}
