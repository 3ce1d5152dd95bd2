package lab.worker;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;
import lab.error.ExitCode;

/**
 * Sends the parent a sign of life every second, and ends this process when the parent is gone.
 *
 * @param parent the parent's process id
 * @param send sends a reply to the parent
 */
record Heartbeat(long parent, Consumer<Reply> send) implements Runnable {
    private static final Duration PERIOD = Duration.ofSeconds(1);

    @Override
    public void run() {
        try {
            while (isThere()) {
                send.accept(Reply.alive());
                Thread.sleep(PERIOD.toMillis());
            }
        } catch (InterruptedException | UncheckedIOException e) {
            end();
        }
        end();
    }

    /**
     * Whether the parent lives. An orphaned process gets another parent, so a new process that reuses the old id is not
     * mistaken for it.
     */
    private boolean isThere() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L) == parent;
    }

    /** Ends this process at once: a trial's file is there whole or not at all. */
    static void end() {
        Runtime.getRuntime().halt(ExitCode.OK.code());
    }
}
