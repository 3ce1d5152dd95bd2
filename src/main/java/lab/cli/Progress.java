package lab.cli;

import java.io.PrintWriter;
import lab.study.Session;

/** How a run's progress is told. */
interface Progress extends Session.Listener, AutoCloseable {
    /** Prints something else, without a mixture of both. */
    default void aside(Runnable print) {
        print.run();
    }

    /** Ends it; closing twice does nothing more. */
    @Override
    default void close() {}

    /** A bar on a terminal, else a line a trial, both on standard error. */
    static Progress of(TimeLeft timeLeft) {
        return Terminal.isInteractive() && timeLeft.open() > 0 ? new TrialBar(timeLeft) : new TrialLog();
    }

    /** An event a line on standard output. */
    static Progress json(PrintWriter out) {
        return new TrialEvents(out);
    }
}
