package lab.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import lab.run.Engine;
import lab.run.Events;
import lab.run.Trial;

/**
 * Runs trials in processes of their own, which live as long as there are trials. A worker writes the file of a finished trial
 * itself. A trial whose worker dies, or that takes too long, is tried once more in a fresh one and has then failed; an
 * exception would come again, and is reported at once. No worker outlives this process.
 *
 * @param crew how workers are to be
 * @param files where a trial's file is
 */
public record WorkerEngine(Crew crew, Function<Trial, Path> files) implements Engine {
    @Override
    public void run(List<Trial> trials, Listener listener) {
        if (trials.isEmpty()) {
            return;
        }
        LogFolder logs = new LogFolder(crew.logs());
        logs.prepare();
        Queue<Trial> queue = new ConcurrentLinkedQueue<>(trials);
        Events events = new Events();
        List<Slot> slots = IntStream.rangeClosed(1, Math.min(crew.jobs(), trials.size()))
                .mapToObj(number -> new Slot(crew, logs.of(number), files, queue, events))
                .toList();
        Shutdown.closing(slots, () -> {
            slots.forEach(WorkerEngine::start);
            events.tell(listener, trials.size());
        });
    }

    private static void start(Slot slot) {
        Thread thread = new Thread(slot, "worker slot");
        thread.setDaemon(true);
        thread.start();
    }
}
