package lab.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import lab.claim.Experiment;
import lab.error.ExitCode;
import lab.publish.BitExact;
import lab.worker.Worker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs trials for the process that started this one. Standard output carries replies; anything else printed goes elsewhere.
 */
@Command(name = "worker", hidden = true, description = "Runs trials for another process of this program.")
final class WorkerCommand extends Subcommand {
    @Option(names = "--parent", paramLabel = "PID", required = true, description = "The process to work for.")
    private long parent;

    WorkerCommand(Lab lab) {
        super(lab);
    }

    @Override
    ExitCode run() {
        System.setOut(System.err);
        new Worker(this::experiment, new FileOutputStream(FileDescriptor.out))
                .work(new FileInputStream(FileDescriptor.in), parent);
        return ExitCode.OK;
    }

    private Experiment<?> experiment(String id) {
        BitExact selfCheck = new BitExact();
        return id.equals(selfCheck.claim().id()) ? selfCheck : lab.experiment(id);
    }
}
