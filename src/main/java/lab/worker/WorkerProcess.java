package lab.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lab.error.LabException;

/** A worker as its parent sees it. Output that is not a reply goes to its log. */
final class WorkerProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2); // for a Java process to start, on a busy machine

    private static final Duration LAST_WORDS = Duration.ofSeconds(2); // after its end, for its output to reach the log

    private static final String THREADS = "OMP_NUM_THREADS";
    private static final String CLASS_PATH = "CLASSPATH"; // too long for a command on some systems

    private final Process process;
    private final WorkerLog log;
    private final Wire wire = new Wire();
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    private final Thread errors;
    private boolean greeted;
    private int trials;

    private WorkerProcess(Process process, WorkerLog log) {
        this.process = process;
        this.log = log;
        follow("replies", process.getInputStream(), this::hear, () -> replies.add(Reply.gone()));
        this.errors = follow("worker log", process.getErrorStream(), log::add, () -> {});
    }

    /** Starts a worker. */
    static WorkerProcess start(Crew crew, WorkerLog log) {
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.of(crew));
        builder.environment().put(THREADS, "1"); // faster for small networks, and sums keep their order
        builder.environment().put(CLASS_PATH, System.getProperty("java.class.path"));
        try {
            log.begin();
            return new WorkerProcess(builder.start(), log);
        } catch (IOException e) {
            throw LabException.unavailable(
                    "Cannot start a worker (" + e + "); use fewer --jobs, or --jobs 0 to do without workers.", e);
        }
    }

    /** Hands a trial to the worker and waits until it has ended; the time limit counts from when the worker has started. */
    Attempt attempt(Order order, Crew crew) throws InterruptedException {
        trials++;
        try {
            wire.send(order, process.getOutputStream());
        } catch (IOException e) {
            return died(); // it was already gone
        }
        Optional<Attempt> failure = greeted ? Optional.empty() : greet();
        return failure.isPresent() ? failure.get() : answer(crew);
    }

    /** The number of trials handed to this worker. */
    int trials() {
        return trials;
    }

    /** Waits for the worker's first message. */
    private Optional<Attempt> greet() throws InterruptedException {
        RunningClock clock = new RunningClock(System::nanoTime);
        Optional<Reply> first = Optional.empty();
        while (first.isEmpty() && clock.now().compareTo(START) < 0) {
            first = clock.poll(replies);
        }
        if (first.isEmpty()) {
            return Optional.of(killed("did not start"));
        }
        greeted = first.get().kind() != Reply.Kind.GONE;
        return greeted ? Optional.empty() : Optional.of(died());
    }

    private Attempt answer(Crew crew) throws InterruptedException {
        RunningClock clock = new RunningClock(System::nanoTime);
        Duration heard = clock.now();
        while (clock.now().compareTo(crew.timeLimit()) < 0) {
            Optional<Reply> reply = clock.poll(replies);
            if (reply.isPresent() && reply.get().kind() != Reply.Kind.ALIVE) {
                return reply.get().kind() == Reply.Kind.GONE ? died() : new Attempt.Answered(reply.get());
            }
            heard = reply.isPresent() ? clock.now() : heard;
            if (clock.now().minus(heard).compareTo(crew.silence()) >= 0) {
                return killed("gave no sign of life");
            }
        }
        return killed("took longer than " + crew.timeLimit().toSeconds() + " s (see --timeout)");
    }

    /** Ends the process at once; returns when it is gone and its log is complete. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(LAST_WORDS.toSeconds(), TimeUnit.SECONDS);
            errors.join(LAST_WORDS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Attempt killed(String why) {
        process.destroyForcibly();
        return new Attempt.Lost(why);
    }

    private Attempt died() throws InterruptedException {
        boolean dead = process.waitFor(1, TimeUnit.SECONDS); // a dying process closes its output last
        process.destroyForcibly();
        errors.join(LAST_WORDS.toMillis());
        return new Attempt.Lost(
                dead ? "ended its worker with status " + process.exitValue() : "closed its worker's output");
    }

    private void hear(String line) {
        Optional<Reply> reply = wire.message(line, Reply.class);
        reply.ifPresentOrElse(replies::add, () -> log.add(line));
    }

    private static Thread follow(String name, InputStream in, Consumer<String> heard, Runnable ended) {
        Thread thread = new Thread(
                () -> {
                    try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                            heard.accept(line);
                        }
                    } catch (IOException e) {
                        heard.accept("(the rest is lost: " + e + ")");
                    }
                    ended.run();
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
