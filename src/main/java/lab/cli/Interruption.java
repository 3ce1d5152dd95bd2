package lab.cli;

/** What Ctrl-C says; the process then ends with status 130, and what was being written is left unused. */
final class Interruption {
    private Interruption() {}

    /** Works; a Ctrl-C meanwhile is explained to the user. */
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
            return; // the process is ending, and the hook has spoken
        }
    }

    private static void say() {
        System.err.println();
        System.err.println("lab: interrupted; finished trials are kept; the same command goes on from there.");
    }
}
