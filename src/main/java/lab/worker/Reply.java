package lab.worker;

import java.nio.file.Path;
import lab.error.ExitCode;
import lab.error.LabException;

/**
 * What a worker says.
 *
 * @param kind what has happened
 * @param exit the exit code that goes with a failure, else {@link ExitCode#OK}
 * @param words a failure's message, else empty
 * @param memory the worker's resident memory in bytes, 0 where it is not known
 */
record Reply(Kind kind, ExitCode exit, String words, long memory) {
    private static final int MOST_WORDS = 1000; // characters; one write to a pipe is whole up to 4096 bytes

    /** What a worker can say. */
    enum Kind {
        /** It is still there. */
        ALIVE,
        /** The trial's file is in place. */
        DONE,
        /** The trial ended in an exception, and would again. */
        FAILED,
        /** The trial's file cannot be written. */
        UNWRITABLE
    }

    /** Cuts words that are too many. */
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

    /** The failure for the user, who knows the trial by {@code name} and finds the stack trace in {@code log}. */
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
