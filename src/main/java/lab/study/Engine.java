package lab.study;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import lab.error.LabException;
import lab.metric.Recording;

/** Runs a list of trials. The recordings do not depend on the order of the trials, nor on how many run at a time. */
public interface Engine {
    /**
     * Runs all trials, roughly in the given order, and returns when each has ended. If a trial fails, the listener hears of
     * it and the others go on.
     *
     * @throws LabException when the engine itself cannot go on: it cannot write, or cannot start a process
     */
    void run(List<Trial> trials, Listener listener);

    /**
     * Runs trials of one experiment and returns their recordings.
     *
     * @throws LabException the first failure of a trial, after the others have ended
     */
    default Map<Trial, Recording> recordings(List<Trial> trials) {
        Recordings recordings = new Recordings();
        run(trials, recordings);
        return recordings.complete();
    }

    /** Hears of every trial as it starts and ends. Only one thread at a time calls it. */
    interface Listener {
        /** Hears that a trial has started. */
        default void started(Trial trial) {}

        /** Hears that a trial has ended after {@code time} of work. */
        default void finished(Trial trial, Recording recording, Duration time) {}

        /** Hears that a trial has failed. Divergence is no failure: a trial records it. */
        default void failed(Trial trial, LabException why) {}
    }
}
