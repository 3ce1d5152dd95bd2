package lab.cli;

import lab.trial.TrialStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Empties the trial store. */
@Command(
        name = "clean",
        description = "Deletes the stored trials, so that the next runs train everything again; results stay.")
final class CleanCommand implements Runnable {
    private final Lab lab;

    @Spec
    private CommandSpec spec;

    CleanCommand(Lab lab) {
        this.lab = lab;
    }

    @Override
    public void run() {
        TrialStore store = TrialStore.of(lab.home());
        TrialStore.Size freed = store.clean();
        spec.commandLine().getOut().println("Freed " + StoreSize.text(freed) + " in " + store.folder() + ".");
        spec.commandLine().getOut().flush();
    }
}
