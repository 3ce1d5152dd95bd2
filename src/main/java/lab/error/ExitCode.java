package lab.error;

/** The exit status of a finished command. Documented in the README; scripts rely on the numbers. */
public enum ExitCode {
    /** The command did what it was asked. */
    OK(0),
    /** The command ran and found a difference: another verdict, a failed self-check. */
    DIFFERENT(1),
    /** The request itself is wrong: an unknown id or setting, a value out of range. */
    USAGE(2),
    /** Something outside is missing, damaged or not writable: a data set, a results folder, the network. */
    UNAVAILABLE(3),
    /** A trial failed for a reason that is not divergence. */
    TRIAL_FAILED(4),
    /** A fault of the laboratory itself. */
    INTERNAL(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The more severe of two. */
    public ExitCode worse(ExitCode other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The process exit status, 0 to 70. */
    public int code() {
        return code;
    }
}
