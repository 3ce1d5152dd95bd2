package lab.worker;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;
import lab.error.ExitCode;

/**
 * Tells the parent every second that this process is there, and ends it when the parent is not.
 *
 * @param parent the parent's process id
 * @param send what carries a reply to the parent
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

    /** A process whose parent died is given another one, so that a new process with the old id is not taken for it. */
    private boolean isThere() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L) == parent;
    }

    /** Ends this process at once: a trial's file is there whole or not at all. */
    static void end() {
        Runtime.getRuntime().halt(ExitCode.OK.code());
    }
}
