package lab.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import lab.error.ExitCode;
import lab.error.LabException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command on the laboratory, with its streams. */
abstract class Subcommand implements Callable<Integer> {
    /** The laboratory. */
    protected final Lab lab;

    @Spec
    private CommandSpec spec;

    Subcommand(Lab lab) {
        this.lab = lab;
    }

    /** Does what the user asked for. */
    abstract ExitCode run() throws InterruptedException;

    @Override
    public final Integer call() throws InterruptedException {
        ExitCode code = run();
        out().flush();
        return code.code();
    }

    CommandLine line() {
        return spec.commandLine();
    }

    PrintWriter out() {
        return line().getOut();
    }

    /** Prints a line at once. */
    void say(String text) {
        out().println(text);
        out().flush();
    }

    /** Prints a value as JSON, or else the text for people. */
    void print(boolean json, Object value, Consumer<PrintWriter> text) {
        if (json) {
            out().println(Json.pretty(value));
        } else {
            text.accept(out());
        }
        out().flush();
    }

    /** Prints a warning and goes on. */
    void warn(String warning) {
        Failures.warn(warning, line());
    }

    /** Prints a failure and goes on; returns the exit code it deserves. */
    ExitCode report(LabException failure) {
        Failures.report(failure, line());
        return failure.exitCode();
    }
}
