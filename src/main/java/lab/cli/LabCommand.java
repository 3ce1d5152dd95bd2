package lab.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lab.claim.Experiment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code lab} with its subcommands. */
@Command(
        name = "lab",
        description = "Puts the claims of deep-learning lectures to the test.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        footerHeading = "%nExit codes:%n",
        footer = {
            "   0  done",
            "   1  done, and there is a difference: another verdict, a failed self-check",
            "   2  the request is wrong: an unknown id or setting, a value out of range",
            "   3  something is missing, damaged or not writable",
            "   4  a trial failed",
            "  70  a fault of the laboratory itself",
            " 130  interrupted (143: told to end); the same command continues the run"
        })
public final class LabCommand implements Runnable {
    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of a failure.")
    private boolean verbose;

    @Spec
    private CommandSpec spec;

    private LabCommand() {}

    /**
     * Runs a command on a syllabus and ends the process with its exit code. The program's main class must call it directly:
     * workers are started with that class.
     */
    public static void main(List<Experiment<?>> syllabus, String[] arguments) {
        Path home = Path.of(System.getProperty("lab.home", "")).toAbsolutePath().normalize();
        String program = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass()
                .getName();
        CommandLine line = line(new Lab(syllabus, home, Optional.of(program)), arguments);
        line.setOut(new PrintWriter(System.out, true, charset("stdout.encoding")));
        line.setErr(new PrintWriter(System.err, true, charset("stderr.encoding")));
        System.exit(execute(line, arguments));
    }

    /**
     * The command line for a laboratory, with only the subcommand that the arguments begin with, if they do: to set up all of
     * them takes 0.2 seconds. The caller may redirect its streams.
     */
    static CommandLine line(Lab lab, String... arguments) {
        Map<String, Function<Lab, Object>> commands = commands();
        if (arguments.length > 0 && commands.containsKey(arguments[0])) {
            commands.keySet().retainAll(Set.of(arguments[0]));
        }
        CommandLine line = new CommandLine(new LabCommand());
        commands.forEach((name, command) -> line.addSubcommand(name, command.apply(lab)));
        return line.registerConverter(Path.class, new PathConverter())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(new Failures())
                .setExecutionExceptionHandler(new Failures());
    }

    private static Map<String, Function<Lab, Object>> commands() {
        Map<String, Function<Lab, Object>> commands = new LinkedHashMap<>();
        commands.put("list", ListCommand::new);
        commands.put("show", ShowCommand::new);
        commands.put("run", RunCommand::new);
        commands.put("watch", WatchCommand::new);
        commands.put("plot", PlotCommand::new);
        commands.put("report", ReportCommand::new);
        commands.put("verify", VerifyCommand::new);
        commands.put("power", PowerCommand::new);
        commands.put("diff", DiffCommand::new);
        commands.put("doctor", DoctorCommand::new);
        commands.put("clean", CleanCommand::new);
        commands.put("data", DataCommand::new);
        commands.put("class-path", ClassPathCommand::new);
        commands.put("worker", WorkerCommand::new);
        return commands;
    }

    private static int execute(CommandLine line, String[] arguments) {
        try {
            return line.execute(arguments);
        } catch (RuntimeException | Error e) { // not caught by picocli, such as a missing class
            return Failures.internal(e, line);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing a command");
    }

    /** Whether the user asked for stack traces. */
    boolean isVerbose() {
        return verbose;
    }

    private static Charset charset(String property) {
        String name = System.getProperty(property, "");
        return name.isEmpty() || !Charset.isSupported(name) ? StandardCharsets.UTF_8 : Charset.forName(name);
    }
}
