package lab.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import lab.claim.Scale;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.metric.Recording;
import lab.run.Study;
import lab.run.Trial;
import lab.study.Evidence;
import lab.study.Session;
import picocli.CommandLine;

/** Reports a run to the user and determines its exit code. */
final class RunReport implements Session.Listener {
    private final Progress progress;
    private final Function<Study, String> folders;
    private final boolean json;
    private final CommandLine line;
    private ExitCode worst = ExitCode.OK;

    /** A report alongside a progress; {@code folders} names the folder of a study's result. */
    RunReport(Progress progress, Function<Study, String> folders, boolean json, CommandLine line) {
        this.progress = progress;
        this.folders = folders;
        this.json = json;
        this.line = line;
    }

    /** {@link ExitCode#OK}, or that of the most severe failure. */
    ExitCode exitCode() {
        return worst;
    }

    @Override
    public void started(Trial trial) {
        progress.started(trial);
    }

    @Override
    public void finished(Trial trial, Recording recording, Duration time) {
        progress.finished(trial, recording, time);
    }

    @Override
    public void failed(Trial trial, LabException why) {
        progress.failed(trial, why);
        fail(why);
    }

    @Override
    public void tuned(Study study, List<Trial> missing) {
        progress.tuned(study, missing);
    }

    @Override
    public void published(Study study, Evidence evidence) {
        progress.published(study, evidence);
        if (!json) {
            progress.aside(() -> print(study, evidence));
        }
    }

    private void print(Study study, Evidence evidence) {
        PrintWriter out = line.getOut();
        out.print(evidence.page(study.settings(), study.seeds()).text());
        out.println("  -> " + folders.apply(study));
        if (study.settings().scale() == Scale.SMOKE) {
            out.println("  A rehearsal: scale SMOKE judges nothing.");
        }
        out.println();
        out.flush();
    }

    @Override
    public void abandoned(Study study, LabException why) {
        progress.abandoned(study, why);
        fail(why);
    }

    private void fail(LabException why) {
        progress.aside(() -> Failures.report(why, line));
        worst = why.exitCode().compareTo(worst) > 0 ? why.exitCode() : worst;
    }
}
