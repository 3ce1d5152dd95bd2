package lab.worker;

import java.util.List;

/** Ends the workers when the work ends, or when this process is told to end meanwhile. */
final class Shutdown {
    private Shutdown() {}

    /** Does the work, then closes the slots even if it fails. */
    static void closing(List<Slot> slots, Runnable work) {
        Thread hook = new Thread(() -> slots.forEach(Slot::close), "end of workers");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work.run();
        } finally {
            slots.forEach(Slot::close);
            remove(hook);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the process is ending, and the hook has run
        }
    }
}
