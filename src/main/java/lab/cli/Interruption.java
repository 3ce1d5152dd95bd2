package lab.cli;

/** Explains Ctrl-C to the user. The process then ends with status 130; an unfinished file is never used. */
final class Interruption {
    private Interruption() {}

    /** Does the work; if Ctrl-C interrupts it, tells the user what is kept. */
    static void explained(Runnable work) {
        Thread hook = new Thread(Interruption::say, "interruption");
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

    private static void say() {
        System.err.println();
        System.err.println("lab: interrupted; finished trials are kept; the same command goes on from there.");
    }
}
