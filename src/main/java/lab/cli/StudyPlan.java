package lab.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import lab.claim.Recipe;
import lab.claim.Training;
import lab.metric.ArmKey;
import lab.study.Study;
import lab.study.Trial;
import lab.text.Numbers;

/**
 * The work that running a study would take.
 *
 * @param study the study
 * @param folder where its result would go
 * @param missing number of trials that would be run
 */
record StudyPlan(Study study, String folder, int missing) {
    void print(PrintWriter out) {
        int seeds = study.seeds().size();
        out.println(study.id() + ": " + Numbers.count(study.arms().size(), "arm") + " x " + Numbers.count(seeds, "seed")
                + " ("
                + study.seeds().get(0)
                + " to " + study.seeds().get(seeds - 1) + ") = "
                + Numbers.count(study.trials().size(), "trial") + pilots() + " at scale "
                + study.settings().scale() + " -> " + folder + kept());
        Table table = new Table("  ARM", "TRIALS", "RECIPE");
        study.arms().forEach(arm -> table.row("  " + arm, seeds, recipe(arm)));
        table.print(out);
        study.tuning().ifPresent(tuning -> out.println("  Tuned on pilot seeds " + seeds() + ": " + tuning.describe()));
        out.println();
        out.flush();
    }

    private String seeds() {
        return study.settings().scale().pilotSeeds().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private String pilots() {
        int pilots = study.pilots().size();
        return pilots == 0 ? "" : " after " + Numbers.count(pilots, "pilot");
    }

    private String kept() {
        int kept = study.pilots().size() + study.trials().size() - missing;
        return kept == 0 ? "" : " (" + kept + " finished earlier)";
    }

    private String recipe(ArmKey arm) {
        Recipe recipe = Trial.recipe(study.experiment(), arm, study.settings(arm));
        if (recipe instanceof Training training) {
            return training.epochs() == 0
                    ? "untrained, on " + training.data().name()
                    : Numbers.count(training.epochs(), "epoch") + " on "
                            + training.data().name() + ", batches of "
                            + training.batches().at(0);
        }
        return "procedure";
    }
}
