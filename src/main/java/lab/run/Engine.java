package lab.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import lab.error.LabException;
import lab.metric.Recording;

/** Works off a list of trials; what they record does not depend on the order, or on how many run at a time. */
public interface Engine {
    /**
     * Runs all trials, in about the order given, and returns when each has ended. A trial that fails is told to the listener
     * and the others go on.
     *
     * @throws LabException when the engine itself cannot go on: nothing can be written, no process can be started
     */
    void run(List<Trial> trials, Listener listener);

    /**
     * Runs trials of one experiment and returns what they recorded.
     *
     * @throws LabException the first failure of a trial, after the others have ended
     */
    default Map<Trial, Recording> recordings(List<Trial> trials) {
        Recordings recordings = new Recordings();
        run(trials, recordings);
        return recordings.complete();
    }

    /** Hears of every trial as it starts and ends. Called by one thread at a time. */
    interface Listener {
        /** A trial has been started. */
        default void started(Trial trial) {}

        /** A trial has ended after {@code time} of work. */
        default void finished(Trial trial, Recording recording, Duration time) {}

        /** A trial has failed, for another reason than divergence, which is something that a trial records. */
        default void failed(Trial trial, LabException why) {}
    }
}
