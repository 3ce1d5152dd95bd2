package lab.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.claim.Expectation;
import lab.claim.Experiment;
import lab.claim.Recipe;
import lab.claim.Training;
import lab.claim.Tuning;
import lab.data.DataSource;
import lab.error.LabException;
import lab.figure.Figures;
import lab.metric.ArmKey;
import lab.metric.Summary;
import lab.result.History;
import lab.result.ResultsFolder;
import lab.study.Study;
import lab.study.Trial;
import lab.train.Seeds;

/** Finds errors before the first update: a failure after an hour of training costs an hour. */
public final class Preflight {
    private final Map<String, DataSource> loaded = new LinkedHashMap<>();

    /** Refuses a study whose result could not be put in place, or whose history could not be continued. */
    public static void checkPlace(Study study, ResultsFolder results, boolean overwrite) {
        History.read(results.folder(study.id()));
        results.checkReplaceable(study.id(), study.settings().scale(), overwrite);
        results.checkWritable(study.id());
    }

    /**
     * Refuses a study whose data are missing, whose recipes do not build, whose expectations or tuning need a metric that no
     * trial records, or whose figures this machine cannot draw.
     */
    public void check(Study study) {
        if (!study.experiment().figures().isEmpty()) {
            Figures.check();
        }
        checkRecipes(study);
    }

    private void checkRecipes(Study study) {
        Backend.load();
        Map<ArmKey, Recipe> recipes = recipes(study);
        checkArms(study.experiment(), study.arms());
        study.experiment().tuning().ifPresent(tuning -> checkTuning(study, tuning));
        recipes.forEach((arm, recipe) -> build(study, arm, recipe));
        recipes.values().forEach(recipe -> load(recipe, study.seeds().get(0)));
        for (Expectation expectation : study.experiment().expectations()) {
            expectation
                    .arms()
                    .forEach(
                            arm -> checkRecorded(expectation.describe(), expectation.summary(), arm, recipes.get(arm)));
        }
        study.experiment()
                .tuning()
                .ifPresent(tuning -> study.arms().stream()
                        .filter(tuning::tunes)
                        .forEach(arm -> checkRecorded(tuning.describe(), tuning.score(), arm, recipes.get(arm))));
    }

    /**
     * Refuses a training that does not record what a summary needs. What a procedure records is known only after running it,
     * and which of several arms records what a number of them all needs, only the number knows.
     */
    private static void checkRecorded(String what, Summary summary, ArmKey arm, Recipe recipe) {
        if (recipe instanceof Training training && summary.peers().isEmpty()) {
            summary.metrics().stream()
                    .filter(metric -> !training.metrics().contains(metric))
                    .findFirst()
                    .ifPresent(metric -> {
                        throw LabException.usage("'" + what + "' cannot be judged: '" + arm + "' does not record '"
                                + metric.name() + "' by " + metric.axis().name()
                                + "; add a probe that records it to the recipe.");
                    });
        }
    }

    private static Map<ArmKey, Recipe> recipes(Study study) {
        Map<ArmKey, Recipe> recipes = new LinkedHashMap<>();
        for (ArmKey arm : study.arms()) {
            recipes.put(arm, legal(study, arm, () -> Trial.recipe(study.experiment(), arm, study.settings(arm))));
        }
        return recipes;
    }

    private static void checkArms(Experiment<?> experiment, List<ArmKey> arms) {
        for (Expectation expectation : experiment.expectations()) {
            expectation.arms().stream()
                    .filter(arm -> !arms.contains(arm))
                    .findFirst()
                    .ifPresent(arm -> {
                        throw LabException.usage("'" + experiment.claim().id() + "' expects something of the arm '"
                                + arm + "', which it does not have; its arms are " + arms + ".");
                    });
        }
    }

    private static void checkTuning(Study study, Tuning tuning) {
        if (!study.experiment().settings().contains(tuning.setting())) {
            throw LabException.usage("'" + study.id() + "' tunes '"
                    + tuning.setting().name() + "', which is none of its settings; add it to settings().");
        }
        if (study.arms().stream().noneMatch(tuning::tunes)) {
            throw LabException.usage("'" + study.id() + "' tunes arms of " + tuning.filter() + ", of which it has none;"
                    + " its arms are " + study.arms() + ".");
        }
    }

    private static void build(Study study, ArmKey arm, Recipe recipe) {
        if (recipe instanceof Training training) {
            long seed = new Seeds(study.seeds().get(0)).forInit();
            legal(study, arm, () -> training.network().build(seed));
        }
    }

    private void load(Recipe recipe, long seed) {
        if (recipe instanceof Training training) {
            loaded.computeIfAbsent(training.data().name(), name -> {
                training.data().load(new Seeds(seed).forData());
                return training.data();
            });
        }
    }

    private static <T> T legal(Study study, ArmKey arm, java.util.function.Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw LabException.usage("Arm '" + arm + "' of '" + study.id() + "' cannot be set up with "
                    + (study.settings().overrides().isEmpty()
                            ? "its own settings"
                            : study.settings().overrides())
                    + ": " + e.getMessage());
        }
    }
}
