package lab.cli;

import java.io.PrintWriter;
import lab.study.Session;

/** Reports a run's progress. */
interface Progress extends Session.Listener, AutoCloseable {
    /** Prints something else without mixing it with the progress. */
    default void aside(Runnable print) {
        print.run();
    }

    /** Ends the report; closing twice has no further effect. */
    @Override
    default void close() {}

    /** Reports on standard error: a bar on a terminal, else one line per trial. */
    static Progress of(TimeLeft timeLeft) {
        return Terminal.isInteractive() && timeLeft.open() > 0 ? new TrialBar(timeLeft) : new TrialLog();
    }

    /** Reports on standard output: one event per line. */
    static Progress json(PrintWriter out) {
        return new TrialEvents(out);
    }
}
