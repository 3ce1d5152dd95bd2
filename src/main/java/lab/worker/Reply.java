package lab.worker;

import java.nio.file.Path;
import lab.error.ExitCode;
import lab.error.LabException;

/**
 * A message from a worker.
 *
 * @param kind what happened
 * @param exit the exit code that goes with a failure, else {@link ExitCode#OK}
 * @param words a failure's message, else empty
 * @param memory the worker's resident memory in bytes, 0 where unknown
 */
record Reply(Kind kind, ExitCode exit, String words, long memory) {
    private static final int MOST_WORDS = 1000; // characters; a pipe takes up to 4096 bytes in one piece

    /** What happened to the worker or its trial. */
    enum Kind {
        /** The worker is alive. */
        ALIVE,
        /** The trial's file is in place. */
        DONE,
        /** The trial threw an exception; running it again would throw the same. */
        FAILED,
        /** The trial's file cannot be written, and neither could any other trial's. */
        UNWRITABLE,
        /** The worker has other code or data than its parent, as will every later worker. */
        CHANGED,
        /** The worker's output is closed: no message will come any more. */
        GONE
    }

    /** Shortens long words. */
    Reply {
        words = words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + " ..." : words;
    }

    static Reply alive() {
        return new Reply(Kind.ALIVE, ExitCode.OK, "", Memory.resident());
    }

    static Reply done() {
        return new Reply(Kind.DONE, ExitCode.OK, "", Memory.resident());
    }

    static Reply failed(Throwable why) {
        ExitCode exit = why instanceof LabException refusal ? refusal.exitCode() : ExitCode.TRIAL_FAILED;
        String words = why instanceof LabException ? why.getMessage() : why.toString();
        return new Reply(Kind.FAILED, exit, words, Memory.resident());
    }

    static Reply unwritable(LabException why) {
        return new Reply(Kind.UNWRITABLE, why.exitCode(), why.getMessage(), Memory.resident());
    }

    static Reply changed() {
        String words =
                "The laboratory or its data were changed while it ran; the trials that had finished are kept; run"
                        + " the same command again.";
        return new Reply(Kind.CHANGED, ExitCode.UNAVAILABLE, words, Memory.resident());
    }

    static Reply gone() {
        return new Reply(Kind.GONE, ExitCode.OK, "", 0);
    }

    /** Whether no other trial can be run, either. */
    boolean endsTheRun() {
        return kind == Kind.UNWRITABLE || kind == Kind.CHANGED;
    }

    /** The exception for the user; {@code name} identifies the trial, and {@code log} holds the stack trace. */
    LabException failure(String name, Path log) {
        return switch (exit) {
            case USAGE -> LabException.usage(words);
            case UNAVAILABLE -> LabException.unavailable(words);
            default ->
                LabException.trialFailed(
                        "Trial '" + name + "' failed: " + words + "; the stack trace is in " + log + ".", null);
        };
    }
}
