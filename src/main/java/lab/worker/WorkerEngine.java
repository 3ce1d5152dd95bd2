package lab.worker;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import lab.cache.TrialFile;
import lab.study.Engine;
import lab.study.Events;
import lab.study.Trial;

/**
 * Runs trials in worker processes, which live as long as there are trials. A worker writes the file of a finished trial
 * itself. If its worker dies or it takes too long, a trial is tried once more in a fresh worker, and then counts as failed.
 * An exception would be thrown again, and is reported at once. No worker outlives this process.
 *
 * @param crew the number, program and limits of the workers
 * @param files finds a trial's file
 * @param sources the hash of the code and data that a trial is to run with; a worker with another hash ends the run
 */
public record WorkerEngine(Crew crew, Function<Trial, TrialFile> files, Function<Trial, String> sources)
        implements Engine {
    @Override
    public void run(List<Trial> trials, Listener listener) {
        if (trials.isEmpty()) {
            return;
        }
        Orphans.end();
        LogFolder logs = new LogFolder(crew.logs());
        logs.prepare();
        Queue<Trial> queue = new ConcurrentLinkedQueue<>(trials);
        Events events = new Events();
        List<Slot> slots = IntStream.rangeClosed(1, Math.min(crew.jobs(), trials.size()))
                .mapToObj(number -> new Slot(crew, logs.of(number), this::order, queue, events))
                .toList();
        Runnable end = () -> slots.forEach(Slot::close);
        Shutdown.during(
                () -> {
                    try {
                        slots.forEach(WorkerEngine::start);
                        events.tell(listener, trials.size());
                    } finally {
                        end.run();
                    }
                },
                end);
    }

    private Order order(Trial trial) {
        return Order.of(trial, files.apply(trial), sources.apply(trial));
    }

    private static void start(Slot slot) {
        Thread thread = new Thread(slot, "worker slot");
        thread.setDaemon(true);
        thread.start();
    }
}
