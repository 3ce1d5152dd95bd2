package lecture.learning_rate;

import static lab.probe.Evaluation.*;
import static lab.probe.Moment.*;

import java.util.List;
import java.util.stream.Stream;
import lab.claim.*;
import lab.metric.*;
import lab.network.*;
import lab.probe.*;
import org.nd4j.linalg.learning.config.*;

/**
 * The grid of rates on which several claims try a choice of the rate, and the network that they train: two hidden layers of
 * 100 ReLU units on 1,000 digits, ten passes of 20 batches. The grid spans five decades in steps of about a half.
 */
final class Rates {
    static final int BATCH_SIZE = 50;
    static final Setting EXAMPLES = Setting.count("examples", 1_000).smoke(200).full(55_000);
    static final Setting EPOCHS = Setting.count("epochs", 10).smoke(2).full(20).between(2, 1_000_000);

    /** Plain SGD, and momentum of 0.9, with which an update moves ten times the rate in the long run. */
    static final Factor<String> OPTIMIZER = Factor.of("optimizer", "SGD", "momentum");

    static final List<Arm<Double>> GRID = Stream.of(
                    "0.0001", "0.0003", "0.001", "0.003", "0.01", "0.03", "0.1", "0.3", "1", "3", "10")
            .map(rate -> Arm.of(rate, Double.valueOf(rate)))
            .toList();
    static final Arm<Double> LOWEST = GRID.get(0);
    static final Arm<Double> HIGHEST = GRID.get(GRID.size() - 1);

    static final Summary FINAL_LOSS = VALIDATION_LOSS.atEnd().named("final validation loss");
    static final Across FINAL_LOSSES = FINAL_LOSS.across(keys(GRID));
    static final double CHANCE = 2.3; // nats: a guess among ten digits costs ln 10

    private Rates() {}

    static List<ArmKey> keys(List<Arm<Double>> arms) {
        return arms.stream().map(arm -> arm.key()).toList();
    }

    static IUpdater updater(String optimizer, double rate) {
        return optimizer.equals("SGD") ? new Sgd(rate) : new HeavyBall(rate, 0.9);
    }

    /** The training of one arm of the grid, read every epoch. */
    static Training training(IUpdater updater, Settings settings) {
        return untilTheEnd(updater, settings)
                .observe(AT_START.and(EVERY_EPOCH), Evaluation.of(TRAIN_LOSS, VALIDATION_LOSS));
    }

    /** The same training without a reading. */
    static Training untilTheEnd(IUpdater updater, Settings settings) {
        return Recipe.train(mlp(settings).updater(updater), settings.digits().training(settings.count(EXAMPLES)))
                .batchSize(BATCH_SIZE)
                .epochs(settings.count(EPOCHS));
    }

    static Mlp mlp(Settings settings) {
        return Mlp.classifying(settings.digits()).hidden(100, 100).relu();
    }
}
