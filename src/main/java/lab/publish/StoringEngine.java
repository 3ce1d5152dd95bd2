package lab.publish;

import java.time.Duration;
import java.util.List;
import lab.cache.TrialStore;
import lab.error.LabException;
import lab.metric.Recording;
import lab.study.Engine;
import lab.study.ThreadEngine;
import lab.study.Trial;
import lab.worker.Crew;
import lab.worker.WorkerEngine;

/**
 * An engine that stores each finished trial before it reports it.
 *
 * @param engine runs the trials
 * @param storage makes sure that a finished trial is stored
 */
public record StoringEngine(Engine engine, Storage storage) implements Engine {
    /** Stores a finished trial. */
    @FunctionalInterface
    public interface Storage {
        /** Stores the recording of a trial that took {@code time} to run. */
        void store(Trial trial, Recording recording, Duration time);
    }

    /** An engine that runs trials in threads of this process. */
    public static StoringEngine threads(int jobs, TrialStore store) {
        return new StoringEngine(new ThreadEngine(jobs), store::put);
    }

    /** An engine that runs trials in worker processes, which write the files themselves. */
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
