package lecture;

import lab.cli.LabCommand;

/** The launcher's entry point: the command line over this syllabus. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        LabCommand.main(Syllabus.EXPERIMENTS, arguments);
    }
}
