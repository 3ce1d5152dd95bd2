package lab.report;

import java.util.List;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Clause;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Recipe;
import lab.claim.Settings;

/** An experiment of another topic, since a topic is a package. */
record Elsewhere(Experiment<String> original) implements Experiment<String> {
    @Override
    public Claim claim() {
        return original.claim();
    }

    @Override
    public List<Arm<String>> arms() {
        return original.arms();
    }

    @Override
    public Recipe recipe(String value, Settings settings) {
        return original.recipe(value, settings);
    }

    @Override
    public List<Clause> clauses() {
        return original.clauses();
    }

    @Override
    public List<Figure> figures() {
        return original.figures();
    }
}
