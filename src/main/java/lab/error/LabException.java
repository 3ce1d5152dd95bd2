package lab.error;

/** A failure that the user can act on. Its message names the value, the rule and the remedy. */
public final class LabException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ExitCode exitCode;

    private LabException(ExitCode exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** The request is wrong: {@link ExitCode#USAGE}. */
    public static LabException usage(String message) {
        return new LabException(ExitCode.USAGE, message, null);
    }

    /** Refuses an option's value outside {@code low} to {@code high}. */
    public static void requireRange(String option, long low, long high, long value) {
        if (value < low || value > high) {
            throw usage(option + " must be from " + low + " to " + high + ", but was " + value + ".");
        }
    }

    /** Something outside is missing, damaged or not writable: {@link ExitCode#UNAVAILABLE}. */
    public static LabException unavailable(String message) {
        return new LabException(ExitCode.UNAVAILABLE, message, null);
    }

    /** Like {@link #unavailable(String)}, with the underlying cause. */
    public static LabException unavailable(String message, Throwable cause) {
        return new LabException(ExitCode.UNAVAILABLE, message, cause);
    }

    /** A trial failed: {@link ExitCode#TRIAL_FAILED}. */
    public static LabException trialFailed(String message, Throwable cause) {
        return new LabException(ExitCode.TRIAL_FAILED, message, cause);
    }

    /** The exit code that the process should end with. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
