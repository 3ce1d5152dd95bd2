package lab.cli;

import java.time.Duration;
import lab.cache.TrialStore;
import lab.error.LabException;
import lab.publish.StoringEngine;
import lab.study.Engine;
import lab.worker.Crew;
import picocli.CommandLine.Option;

/** The options that choose how trials are run. */
final class EngineOptions {
    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Worker processes, which run one trial each at a time (default: the number of processors);"
                    + " 0 runs the trials in this process, one after another, for a debugger.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--timeout",
            paramLabel = "T",
            defaultValue = "6h",
            converter = TimeOption.class,
            description = "The time limit of a trial in a worker, e.g. 90s, 30m (default: ${DEFAULT-VALUE}).")
    private Duration timeLimit = Duration.ofHours(6);

    /** The number of trials at a time. */
    int jobs() {
        if (jobs < 0) {
            throw LabException.usage("--jobs must be at least 0, but was " + jobs + ".");
        }
        return Math.max(1, jobs);
    }

    /** The engine; uses threads if there is no program to start workers with. */
    Engine engine(Lab lab, TrialStore store) {
        return lab.program()
                .filter(program -> jobs > 0)
                .map(program -> StoringEngine.workers(new Crew(jobs, program, lab.logs(), timeLimit), store))
                .orElseGet(() -> StoringEngine.threads(jobs(), store));
    }
}
