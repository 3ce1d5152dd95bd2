package lab.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import lab.cache.Fingerprint;
import lab.cache.TrialFile;
import lab.claim.Experiment;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.metric.Recording;
import lab.study.Trial;
import lab.study.TrialRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main loop of a worker process: runs trials for its parent, one at a time, until the parent closes its input or dies.
 */
public final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final Function<String, Experiment<?>> experiments;
    private final OutputStream out;
    private final Wire wire = new Wire();
    private final TrialRunner runner = new TrialRunner();
    private final Fingerprint fingerprint = Fingerprint.here();
    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();

    /**
     * A worker.
     *
     * @param experiments finds an experiment by its claim's id
     * @param out where replies go
     */
    public Worker(Function<String, Experiment<?>> experiments, OutputStream out) {
        this.experiments = experiments;
        this.out = out;
    }

    /** Works off incoming orders. Never returns: the process ends when no more orders can come. */
    public void work(InputStream in, long parent) {
        daemon("orders", () -> listen(in));
        daemon("heartbeat", new Heartbeat(parent, this::reply));
        while (true) {
            try {
                Order order = orders.take();
                reply(done(order));
            } catch (InterruptedException e) {
                Heartbeat.end();
            }
        }
    }

    /**
     * Reads orders even while a trial runs. When its input ends, nobody waits for the trial any more, and the process ends.
     */
    private void listen(InputStream in) {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            LOG.warn("Cannot read orders: {}", e.toString());
        }
        Heartbeat.end();
    }

    /**
     * Takes an order. One that cannot be parsed comes from another version of the program, which would wait in vain for a
     * reply: the process ends.
     */
    private void hear(String line) {
        Optional<Order> order = wire.message(line, Order.class);
        order.ifPresent(orders::add);
        if (order.isEmpty() && !line.isBlank()) {
            LOG.warn("This is no order: {}", line);
            Runtime.getRuntime().halt(ExitCode.UNAVAILABLE.code());
        }
    }

    private Reply done(Order order) {
        try {
            Trial trial = order.trial().trial(experiments);
            if (!fingerprint.sources(trial).equals(order.sources())) {
                return Reply.changed();
            }
            LOG.info("{}", trial);
            long start = System.nanoTime();
            Recording recording = runner.run(trial);
            return write(order.trialFile(), recording, Duration.ofNanos(System.nanoTime() - start));
        } catch (OutOfMemoryError e) { // ND4J throws its own for native memory: this process is of no use any more
            LOG.warn("{} ran out of memory", order.trial(), e);
            Runtime.getRuntime().halt(ExitCode.INTERNAL.code());
            throw e;
        } catch (RuntimeException | Error e) {
            LOG.warn("{} failed", order.trial(), e);
            return Reply.failed(e);
        }
    }

    private static Reply write(TrialFile file, Recording recording, Duration time) {
        try {
            file.write(recording, time);
            return Reply.done();
        } catch (LabException e) {
            return e.exitCode() == ExitCode.TRIAL_FAILED ? Reply.failed(e) : Reply.unwritable(e);
        }
    }

    private void reply(Reply reply) {
        try {
            wire.send(reply, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Nobody listens", e);
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
