package lab.worker;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Workers whose parent is gone. They end themselves, except those that were stopped (Ctrl-Z) when it was killed: nobody will
 * ever continue them.
 */
final class Orphans {
    private Orphans() {}

    /** Ends this user's orphans. */
    static void end() {
        ProcessHandle.allProcesses().filter(Orphans::isOne).forEach(ProcessHandle::destroyForcibly);
    }

    /**
     * Whether a process is an orphaned worker. Seen from outside a container, a worker's parent has another id than inside;
     * a parent that runs the same program as the worker counts as alive.
     */
    private static boolean isOne(ProcessHandle process) {
        OptionalLong stated = JavaCommand.parent(process);
        Optional<ProcessHandle> parent = process.parent();
        return stated.isPresent()
                && parent.map(ProcessHandle::pid).orElse(0L) != stated.getAsLong()
                && !command(parent).equals(command(Optional.of(process)));
    }

    private static Optional<String> command(Optional<ProcessHandle> process) {
        return process.flatMap(handle -> handle.info().command());
    }
}
