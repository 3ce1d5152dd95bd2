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

/** A worker as its parent sees it. What it prints that is no reply goes to its log. */
final class WorkerProcess implements AutoCloseable {
    /** A process that says nothing for so long is stuck. It beats every second. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final Duration LAST_WORDS = Duration.ofSeconds(2); // to be in the log after its end

    private static final String THREADS = "OMP_NUM_THREADS";

    private final Process process;
    private final WorkerLog log;
    private final Wire wire = new Wire();
    private final BlockingQueue<Optional<Reply>> replies = new LinkedBlockingQueue<>(); // empty when there are no more
    private final Thread errors;
    private boolean greeted;

    private WorkerProcess(Process process, WorkerLog log) {
        this.process = process;
        this.log = log;
        follow("replies", process.getInputStream(), this::hear, () -> replies.add(Optional.empty()));
        this.errors = follow("worker log", process.getErrorStream(), log::add, () -> {});
    }

    /** Starts a worker. */
    static WorkerProcess start(Crew crew, WorkerLog log) {
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.of(crew));
        builder.environment().put(THREADS, "1"); // small networks train faster so, and sums keep their order
        try {
            log.begin();
            return new WorkerProcess(builder.start(), log);
        } catch (IOException e) {
            throw LabException.unavailable(
                    "Cannot start a worker (" + e + "); use fewer --jobs, or --jobs 0 to do without workers.", e);
        }
    }

    /** Hands out a trial and waits until it has ended; the limit counts from when the worker is there. */
    Attempt attempt(Order order, Duration limit) throws InterruptedException {
        try {
            wire.send(order, process.getOutputStream());
        } catch (IOException e) {
            return died(); // it was gone before
        }
        Optional<Attempt> failure = greeted ? Optional.empty() : greet();
        return failure.isPresent() ? failure.get() : answer(limit);
    }

    /** Waits for the first sign of life. */
    private Optional<Attempt> greet() throws InterruptedException {
        Optional<Reply> first = replies.poll(SILENCE.toNanos(), TimeUnit.NANOSECONDS);
        if (first == null) {
            return Optional.of(killed("did not start"));
        }
        greeted = first.isPresent();
        return greeted ? Optional.empty() : Optional.of(died());
    }

    private Attempt answer(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            long left = Math.max(0, end - System.nanoTime());
            Optional<Reply> reply = replies.poll(Math.min(left, SILENCE.toNanos()), TimeUnit.NANOSECONDS);
            if (reply == null) {
                return killed(
                        left < SILENCE.toNanos()
                                ? "took longer than " + limit.toSeconds() + " s (see --timeout)"
                                : "gave no sign of life");
            }
            if (reply.isEmpty()) {
                return died();
            }
            if (reply.get().kind() != Reply.Kind.ALIVE) {
                return new Attempt.Answered(reply.get());
            }
        }
    }

    /** Ends the process at once, and returns when it is gone and its log is written. */
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
        boolean dead =
                process.waitFor(1, TimeUnit.SECONDS); // it has closed its output, the last that a dying process does
        process.destroyForcibly();
        errors.join(LAST_WORDS.toMillis());
        return new Attempt.Lost(
                dead ? "ended its worker with status " + process.exitValue() : "closed its worker's output");
    }

    private void hear(String line) {
        Optional<Reply> reply = wire.message(line, Reply.class);
        reply.ifPresentOrElse(said -> replies.add(reply), () -> log.add(line));
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
