package lab.worker;

import java.util.List;

/** Ends workers with the work, and with this process when it is told to end in the midst of it. */
final class Shutdown {
    private Shutdown() {}

    /** Works, and closes the slots whatever comes of it. */
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
