package lab.cli;

import lab.run.Engine;
import lab.run.Study;

/** How a study's progress is told, on standard error. */
interface Progress extends Engine.Listener, AutoCloseable {
    /** Ends it; closing twice does nothing more. */
    @Override
    void close();

    /** A bar on a terminal, else a line a trial. */
    static Progress of(Study study) {
        return Terminal.isInteractive()
                ? new TrialBar(study.id(), study.trials().size())
                : new TrialLog();
    }
}
