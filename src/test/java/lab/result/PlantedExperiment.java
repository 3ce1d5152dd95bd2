package lab.result;

import java.util.List;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Clause;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Recipe;
import lab.claim.Setting;
import lab.claim.Settings;

/** An experiment that is all declaration and runs nothing. */
public record PlantedExperiment(
        Claim claim, List<Arm<String>> arms, List<Setting> settings, List<Clause> clauses, List<Figure> figures)
        implements Experiment<String> {
    public static PlantedExperiment of(Claim claim, Figure... figures) {
        return new PlantedExperiment(
                claim, List.of(Arm.of("Xavier", "Xavier")), List.of(), List.of(), List.of(figures));
    }

    @Override
    public Recipe recipe(String value, Settings unused) {
        return Recipe.procedure((seed, recorder) -> {});
    }
}
