package lab.cli;

import java.io.PrintWriter;
import java.util.function.Function;
import lab.claim.Scale;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.publish.Evidence;
import lab.publish.Session;
import lab.study.Study;
import lab.study.Trial;
import picocli.CommandLine;

/** Reports a run to the user: its failures, and every verdict as soon as it is known. Subclasses report the progress. */
abstract class RunReport implements Session.Listener, AutoCloseable {
    private final Function<Study, String> folders;
    private final CommandLine line;
    private ExitCode worst = ExitCode.OK;

    /** A report on a command line; {@code folders} names the folder of a study's result. */
    RunReport(CommandLine line, Function<Study, String> folders) {
        this.line = line;
        this.folders = folders;
    }

    /** {@link ExitCode#OK}, or that of the most severe failure. */
    ExitCode exitCode() {
        return worst;
    }

    /** Prints something without mixing it with the progress. */
    void aside(Runnable print) {
        print.run();
    }

    @Override
    public void failed(Trial trial, LabException why) {
        fail(why);
    }

    @Override
    public void abandoned(Study study, LabException why) {
        fail(why);
    }

    @Override
    public void published(Study study, Evidence evidence) {
        aside(() -> print(study, evidence));
    }

    /** Ends the report; closing twice has no further effect. */
    @Override
    public void close() {}

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

    private void fail(LabException why) {
        aside(() -> Failures.report(why, line));
        worst = worst.worse(why.exitCode());
    }
}
