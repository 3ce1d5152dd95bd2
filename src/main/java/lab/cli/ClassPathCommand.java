package lab.cli;

import lab.error.ExitCode;
import picocli.CommandLine.Command;

/** Prints where the laboratory's classes are. */
@Command(
        name = "class-path",
        description = "Prints the class path of the laboratory, for programs that use it, such as jshell.")
final class ClassPathCommand extends Subcommand {
    ClassPathCommand(Lab lab) {
        super(lab);
    }

    @Override
    ExitCode run() {
        say(System.getProperty("java.class.path"));
        return ExitCode.OK;
    }
}
