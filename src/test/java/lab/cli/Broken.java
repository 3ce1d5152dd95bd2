package lab.cli;

import java.util.List;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Clause;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Recipe;
import lab.claim.Settings;

/** An experiment that cannot even say what it claims. */
record Broken() implements Experiment<String> {
    @Override
    public Claim claim() {
        throw new IllegalStateException("no words");
    }

    @Override
    public List<Arm<String>> arms() {
        return List.of();
    }

    @Override
    public Recipe recipe(String value, Settings settings) {
        return Recipe.procedure((seed, recorder) -> {});
    }

    @Override
    public List<Clause> clauses() {
        return List.of();
    }

    @Override
    public List<Figure> figures() {
        return List.of();
    }
}
