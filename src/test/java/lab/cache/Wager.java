package lab.cache;

import java.util.List;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Clause;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Recipe;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.claim.Training;
import lab.data.DataSource;
import lab.data.Datasets;
import lab.metric.TrialKey;
import lab.network.Mlp;
import lab.study.Trial;

/**
 * An experiment that is made with values, on which its trials depend.
 *
 * @param stake what is drawn
 * @param data what is trained on; nothing is where it is empty
 */
record Wager(double stake, List<DataSource> data) implements Experiment<String> {
    private static final Arm<String> ONLY = Arm.of("only", "");

    static Trial trial(double stake, DataSource... data) {
        return new Trial(new Wager(stake, List.of(data)), new TrialKey(ONLY.key(), 101), Settings.of(Scale.SMOKE));
    }

    @Override
    public Claim claim() {
        return Claim.named("wager");
    }

    @Override
    public List<Arm<String>> arms() {
        return List.of(ONLY);
    }

    @Override
    public Recipe recipe(String value, Settings settings) {
        if (data.isEmpty()) {
            return Recipe.procedure((seed, recorder) -> Luck.draw(seed, stake, 1, recorder));
        }
        Training training = Recipe.train(Mlp.inputs(4).hidden(2).outputs(2), Datasets.blobs(10, 4, 2, 1));
        return training.data(data.get(0));
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
