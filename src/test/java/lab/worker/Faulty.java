package lab.worker;

import java.util.List;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Clause;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Recipe;
import lab.claim.Settings;

/**
 * Two sound arms and between them one with a fault.
 *
 * @param fault the fault
 */
record Faulty(Fault fault) implements Experiment<Boolean> {
    @Override
    public Claim claim() {
        return Claim.named(fault.id()).says("Nothing goes wrong.");
    }

    @Override
    public List<Arm<Boolean>> arms() {
        return List.of(Arm.of("sound", false), Arm.of("faulty", true), Arm.of("also sound", false));
    }

    @Override
    public Recipe recipe(Boolean faulty, Settings settings) {
        return Recipe.procedure((seed, recorder) -> {
            if (faulty) {
                fault.happen();
            }
            recorder.record(Steady.SCORE, 1, (double) seed);
        });
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
