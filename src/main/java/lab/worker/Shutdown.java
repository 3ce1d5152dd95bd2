package lab.worker;

/** Work during which this process may be told to end, by Ctrl-C for example. */
public final class Shutdown {
    private Shutdown() {}

    /** Does the work; if this process is told to end meanwhile, does {@code last} before it ends. */
    public static void during(Runnable work, Runnable last) {
        Thread hook = new Thread(last, "shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work.run();
        } finally {
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
