package lab.cli;

import lab.cache.TrialStore;
import lab.error.ExitCode;
import picocli.CommandLine.Command;

/** Empties the trial store. */
@Command(
        name = "clean",
        description = "Deletes the stored trials, so that the next runs train everything again; results stay.")
final class CleanCommand extends Subcommand {
    CleanCommand(Lab lab) {
        super(lab);
    }

    @Override
    ExitCode run() {
        TrialStore store = TrialStore.of(lab.home());
        say("Freed " + store.clean() + " in " + store.folder() + ".");
        return ExitCode.OK;
    }
}
