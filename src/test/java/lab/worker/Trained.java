package lab.worker;

import static lab.probe.Evaluation.TEST_LOSS;
import static lab.probe.Evaluation.TRAIN_LOSS;

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
import lab.probe.Evaluation;
import lab.probe.Moment;
import org.nd4j.linalg.learning.config.Sgd;

/** A network that is trained in a moment; the last arm diverges. */
record Trained() implements Experiment<Double> {
    static final Arm<Double> DIVERGING = Arm.of("far too fast", 1e39);

    private static final List<Arm<Double>> ARMS = List.of(Arm.of("slow", 0.01), Arm.of("fast", 0.1), DIVERGING);

    @Override
    public Claim claim() {
        return Claim.named("trained").says("A network can be trained.");
    }

    @Override
    public List<Arm<Double>> arms() {
        return ARMS;
    }

    @Override
    public Recipe recipe(Double rate, Settings settings) {
        Mlp network = Mlp.inputs(4).hidden(8, 8).outputs(2).dropout(0.2).updater(new Sgd(rate));
        return Recipe.train(network, Datasets.blobs(60, 4, 2, 1))
                .batchSize(8)
                .epochs(3)
                .observe(Moment.EVERY_EPOCH, Evaluation.of(TRAIN_LOSS, TEST_LOSS));
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
