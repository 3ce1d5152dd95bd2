package lab.cli;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.TEST_LOSS;
import static lab.probe.Evaluation.TRAIN_LOSS;

import java.util.List;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Clause;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.claim.Recipe;
import lab.claim.Setting;
import lab.claim.Settings;
import lab.data.Datasets;
import lab.metric.Metric;
import lab.network.Mlp;
import lab.probe.Evaluation;
import lab.probe.Moment;

/**
 * A network that is trained in a moment, without and with dropout.
 *
 * @param judged what its expectation looks at
 */
record TinyNet(Metric judged) implements Experiment<Double> {
    /** Looks at what it records. */
    static final TinyNet SOUND = new TinyNet(TRAIN_LOSS);
    /** Looks at what it does not record. */
    static final TinyNet FORGETFUL = new TinyNet(TEST_LOSS);

    private static final Setting EPOCHS = Setting.count("epochs", 2).smoke(1).full(3);
    private static final Arm<Double> PLAIN = Arm.of("plain", 0.0);
    private static final Arm<Double> DROPPED = Arm.of("dropout", 0.5);

    @Override
    public Claim claim() {
        return Claim.named("tiny-net").tier(1).says("Dropout costs training loss.");
    }

    @Override
    public List<Arm<Double>> arms() {
        return List.of(PLAIN, DROPPED);
    }

    @Override
    public List<Setting> settings() {
        return List.of(EPOCHS);
    }

    @Override
    public Recipe recipe(Double dropped, Settings settings) {
        return Recipe.train(Mlp.inputs(4).hidden(8).outputs(2).dropout(dropped), Datasets.blobs(60, 4, 2, 1))
                .epochs(settings.count(EPOCHS))
                .observe(Moment.EVERY_EPOCH, Evaluation.of(TRAIN_LOSS));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(clause("it shows", expect(judged.atEnd(), DROPPED).toExceed(PLAIN)));
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.of("Loss by epoch", Plot.curves(TRAIN_LOSS)));
    }
}
