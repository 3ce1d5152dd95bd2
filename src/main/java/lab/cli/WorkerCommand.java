package lab.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import lab.claim.Experiment;
import lab.study.BitExact;
import lab.worker.Worker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs trials for the process that started this one. Standard output carries replies; anything else printed goes elsewhere.
 */
@Command(name = "worker", hidden = true, description = "Runs trials for another process of this program.")
final class WorkerCommand implements Runnable {
    private final Lab lab;

    @Option(names = "--parent", paramLabel = "PID", required = true, description = "The process to work for.")
    private long parent;

    WorkerCommand(Lab lab) {
        this.lab = lab;
    }

    @Override
    public void run() {
        System.setOut(System.err);
        new Worker(this::experiment, new FileOutputStream(FileDescriptor.out))
                .work(new FileInputStream(FileDescriptor.in), parent);
    }

    private Experiment<?> experiment(String id) {
        BitExact selfCheck = new BitExact();
        return id.equals(selfCheck.claim().id()) ? selfCheck : lab.experiment(id);
    }
}
