package lab.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import lab.metric.Recording;
import lab.metric.TrialKey;

/** Works off a list of trials, in any order; the result does not depend on the order. */
public interface Engine {
    /** Runs all trials. A trial that fails for another reason than divergence ends the run with what went wrong. */
    Map<TrialKey, Recording> run(List<Trial> trials, Listener listener);

    /** Hears of every trial as it ends. Called by one thread at a time. */
    @FunctionalInterface
    interface Listener {
        /** A trial has ended after {@code time} of work. */
        void finished(Trial trial, Recording recording, Duration time);
    }
}
