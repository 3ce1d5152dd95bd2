package lab.watch;

import java.util.List;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Clause;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Recipe;
import lab.claim.Settings;
import lab.data.Datasets;
import lab.network.Mlp;

/** A network that is only looked at. */
record Untrained() implements Experiment<Integer> {
    @Override
    public Claim claim() {
        return Claim.named("untrained").tier(1).says("A network has weights.");
    }

    @Override
    public List<Arm<Integer>> arms() {
        return List.of(Arm.of("only", 1));
    }

    @Override
    public Recipe recipe(Integer value, Settings settings) {
        return Recipe.untrained(Mlp.inputs(4).hidden(8).outputs(2), Datasets.gaussian(10, 4));
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
