package lab.cli;

import java.io.PrintWriter;
import java.util.List;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.error.Quoted;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports failures: one message for the user, a stack trace only on request, and a documented exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        String reason = e.getMessage().lines().findFirst().orElse("the request is wrong");
        String message = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
        warn(message + hint(e) + "; see `" + line.getCommandSpec().qualifiedName() + " --help`.", line);
        return ExitCode.USAGE.code();
    }

    private static String hint(ParameterException e) {
        List<String> near = e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return near.isEmpty() ? "" : "; did you mean '" + near.get(0) + "'?";
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof LabException failure) {
            report(failure, line);
            return failure.exitCode().code();
        }
        return internal(e, line);
    }

    /** Prints an unforeseen failure. */
    static int internal(Throwable e, CommandLine line) {
        warn("internal error: " + e + (isVerbose(line) ? "" : "; run with -v for the stack trace"), line);
        trace(e, line);
        return ExitCode.INTERNAL.code();
    }

    /** Prints a failure after which the command goes on. */
    static void report(LabException failure, CommandLine line) {
        warn(failure.getMessage(), line);
        trace(failure, line);
    }

    /** Prints a message to the user on standard error. */
    static void warn(String message, CommandLine line) {
        PrintWriter err = line.getErr();
        err.println("lab: " + Quoted.printable(message));
        err.flush();
    }

    private static void trace(Throwable e, CommandLine line) {
        if (isVerbose(line)) {
            e.printStackTrace(line.getErr());
            line.getErr().flush();
        }
    }

    private static boolean isVerbose(CommandLine line) {
        return line.getCommandSpec().root().userObject() instanceof LabCommand lab && lab.isVerbose();
    }
}
