package lab.watch;

import java.util.List;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Clause;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Recipe;
import lab.claim.Scale;
import lab.claim.Setting;
import lab.claim.Settings;
import lab.data.Datasets;
import lab.network.Mlp;
import lab.probe.Evaluation;
import lab.probe.Moment;
import lab.study.Study;

/**
 * Two arms of a small classifier, the second of which may have any name.
 *
 * @param second the second arm's name
 */
public record Pair(String second) implements Experiment<Double> {
    private static final Setting EPOCHS = Setting.count("epochs", 6).smoke(1);

    /** A study of one seed. */
    public static Study study(String second) {
        return new Study(new Pair(second), Settings.of(Scale.LECTURE), List.of(101L));
    }

    @Override
    public Claim claim() {
        return Claim.named("pair").tier(1).says("Dropout costs training loss.");
    }

    @Override
    public List<Arm<Double>> arms() {
        return List.of(Arm.of("plain", 0.0), Arm.of(second, 0.5));
    }

    @Override
    public List<Setting> settings() {
        return List.of(EPOCHS);
    }

    @Override
    public Recipe recipe(Double dropped, Settings settings) {
        return Recipe.train(Mlp.inputs(4).hidden(8).outputs(2).dropout(dropped), Datasets.blobs(300, 4, 2, 0.3))
                .batchSize(20)
                .epochs(settings.count(EPOCHS))
                .observe(Moment.EVERY_EPOCH, Evaluation.of(Evaluation.TRAIN_LOSS));
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
