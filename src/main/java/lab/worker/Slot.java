package lab.worker;

import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import lab.cache.Stored;
import lab.error.LabException;
import lab.study.Engine;
import lab.study.Events;
import lab.study.Trial;

/** A place for one worker at a time: takes trial after trial from the queue, and replaces the worker when necessary. */
final class Slot implements Runnable, AutoCloseable {
    /** Pause after a worker's death: Ctrl-C reaches the workers, too, and they may die before this process notices it. */
    private static final long PAUSE_AFTER_DEATH = 300; // milliseconds

    private final Crew crew;
    private final WorkerLog log;
    private final Function<Trial, Order> orders;
    private final Queue<Trial> trials;
    private final Events events;
    private final Recycling recycling;
    private Optional<WorkerProcess> worker = Optional.empty();
    private boolean closed;

    Slot(Crew crew, WorkerLog log, Function<Trial, Order> orders, Queue<Trial> trials, Events events) {
        this.crew = crew;
        this.log = log;
        this.orders = orders;
        this.trials = trials;
        this.events = events;
        this.recycling = Recycling.of(crew.jobs());
    }

    @Override
    public void run() {
        try {
            for (Trial trial = trials.poll(); trial != null; trial = trials.poll()) {
                Trial started = trial;
                events.add(listener -> listener.started(started));
                events.add(ended(started));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed: nobody waits for an event any more
        } catch (RuntimeException e) {
            events.add(listener -> {
                throw e;
            });
        } catch (Error e) {
            events.add(listener -> {
                throw e;
            });
        } finally {
            close();
        }
    }

    /** Ends the worker, or the next one as soon as it is to be started. */
    @Override
    public synchronized void close() {
        closed = true;
        dismiss();
    }

    private Consumer<Engine.Listener> ended(Trial trial) throws InterruptedException {
        Order order = orders.apply(trial); // made from this process's classes before a worker loads its own
        Attempt attempt = attempt(order);
        if (attempt instanceof Attempt.Lost) {
            attempt = attempt(order); // retries once in a fresh worker: the machine may have been at fault
        }
        if (attempt instanceof Attempt.Answered answered) {
            return answered(trial, order, answered.reply());
        }
        LabException why = lost(trial, (Attempt.Lost) attempt);
        return listener -> listener.failed(trial, why);
    }

    private Attempt attempt(Order order) throws InterruptedException {
        WorkerProcess current = worker();
        Attempt attempt = current.attempt(order, crew);
        if (attempt instanceof Attempt.Lost) {
            Thread.sleep(PAUSE_AFTER_DEATH);
            dismiss();
        } else if (attempt instanceof Attempt.Answered answered
                && recycling.isDue(answered.reply(), current.trials())) {
            dismiss();
        }
        return attempt;
    }

    private Consumer<Engine.Listener> answered(Trial trial, Order order, Reply reply) {
        if (reply.endsTheRun()) {
            throw reply.failure(trial.toString(), log.file());
        }
        if (reply.kind() == Reply.Kind.FAILED) {
            LabException why = reply.failure(trial.toString(), log.file());
            return listener -> listener.failed(trial, why);
        }
        Stored stored = order.trialFile().read();
        return listener -> listener.finished(trial, stored.recording(), stored.time());
    }

    private LabException lost(Trial trial, Attempt.Lost lost) {
        return LabException.trialFailed(
                "Trial '" + trial + "' failed: it " + lost.how() + ", twice. The end of " + log.file() + ":\n"
                        + log.end(),
                null);
    }

    private synchronized WorkerProcess worker() throws InterruptedException {
        if (closed) {
            throw new InterruptedException("closed");
        }
        if (worker.isEmpty()) {
            worker = Optional.of(WorkerProcess.start(crew, log));
        }
        return worker.get();
    }

    private synchronized void dismiss() {
        worker.ifPresent(WorkerProcess::close);
        worker = Optional.empty();
    }
}
