package lab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints where the laboratory's classes are. */
@Command(
        name = "class-path",
        description = "Prints the class path of the laboratory, for programs that use it, such as jshell.")
final class ClassPathCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().println(System.getProperty("java.class.path"));
        spec.commandLine().getOut().flush();
    }
}
