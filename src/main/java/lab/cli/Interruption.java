package lab.cli;

import java.util.function.Supplier;

/** What Ctrl-C says; the process then ends with status 130, and a folder that was being written is left unused. */
final class Interruption {
    private Interruption() {}

    /** Works; a Ctrl-C meanwhile is explained to the user. */
    static <T> T explained(Supplier<T> work) {
        Thread hook = new Thread(Interruption::say, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.get();
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
        System.err.println("lab: interrupted; finished studies are in place, this one left nothing. Run it again.");
    }
}
