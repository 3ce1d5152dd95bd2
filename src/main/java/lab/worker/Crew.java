package lab.worker;

import java.nio.file.Path;
import java.time.Duration;
import lab.error.LabException;

/**
 * The number, program and limits of the workers.
 *
 * @param jobs the most workers at a time
 * @param program the main class whose command {@code worker} does the work
 * @param logs the folder for what workers print
 * @param timeLimit the longest that a trial may take
 * @param silence the longest that a worker may send nothing; it sends a sign of life every second
 */
public record Crew(int jobs, String program, Path logs, Duration timeLimit, Duration silence) {
    private static final Duration SILENCE = Duration.ofMinutes(2);

    /** A crew with a limit on silence that suits a busy machine. */
    public Crew(int jobs, String program, Path logs, Duration timeLimit) {
        this(jobs, program, logs, timeLimit, SILENCE);
    }

    /** Checks the numbers. */
    public Crew {
        if (jobs < 1) {
            throw LabException.usage("At least 1 worker is needed, but there were to be " + jobs + ".");
        }
        if (timeLimit.isZero() || timeLimit.isNegative()) {
            throw LabException.usage("A trial needs a time limit above 0, e.g. 6h, but it was " + timeLimit + ".");
        }
    }
}
