package lecture.learningrate;

import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.EVERY_EPOCH;
import static lab.probe.Progress.*;
import static lecture.Decks.*;

import java.util.List;
import java.util.stream.Stream;
import lab.claim.*;
import lab.network.*;
import lab.probe.*;
import lab.schedule.*;
import lab.schedule.Rate.Per;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Increasing the batch size by the factor by which the learning rate would have been decayed gives the same learning curve
 * by epoch with fewer parameter updates.
 *
 * <p>Smith et al. step by 5 at 30, 60 and 80 % of 200 epochs; here it is by {@value #FACTOR} at one and two thirds, so that
 * the largest batch stays well below the 7,000 examples. Momentum SGD decides the verdict, as in the paper's main figure;
 * what the other optimizers do is drawn beside it and not judged.
 */
public final class BatchSizeVsDecay implements Experiment<BatchSizeVsDecay.Plan> {
    private static final int FACTOR = 4;
    private static final int BATCH = 32;
    private static final double MOMENTUM = 0.9;
    private static final double LARGER_MOMENTUM = 0.975; // 1 / (1 - m) is FACTOR times as large
    private static final Setting RATE = Setting.real("rate", 0.01);
    private static final Setting EPOCHS = Setting.count("epochs", 3, 12, 60).between(3, 1_000_000);

    private static final RatePlan DECAYING = (rate, third) -> new Steps(Per.EPOCH, rate, 1.0 / FACTOR, third);
    private static final RatePlan DECAYING_LATE = (rate, third) -> new Steps(Per.EPOCH, rate, 1.0 / FACTOR, 2 * third);
    private static final RatePlan KEPT = (rate, third) -> new Constant(rate);
    private static final RatePlan LARGER = (rate, third) -> new Constant(FACTOR * rate);

    private static final BatchPlan FIXED = third -> BatchSize.constant(BATCH);
    private static final BatchPlan GROWING = third -> BatchSize.growing(BATCH, FACTOR, third);
    private static final BatchPlan GROWING_ONCE =
            third -> BatchSize.growing(BATCH, FACTOR, third).atMost(FACTOR * BATCH);
    private static final BatchPlan GROWING_LARGER = third -> BatchSize.growing(FACTOR * BATCH, FACTOR, third);

    private static final Optimizer HEAVY_BALL = rate -> new HeavyBall(rate, MOMENTUM);
    private static final Optimizer HEAVIER_BALL = rate -> new HeavyBall(rate, LARGER_MOMENTUM);

    private static final Arm<Plan> DECAY = arm("decaying rate", "momentum", new Plan(HEAVY_BALL, 1, DECAYING, FIXED));
    private static final Arm<Plan> GROW = arm("increasing batch", "momentum", new Plan(HEAVY_BALL, 1, KEPT, GROWING));

    /** An optimizer at a learning rate that may change. */
    public interface Optimizer {
        /** The optimizer at this rate. */
        IUpdater at(ISchedule rate);
    }

    /** A learning rate over a training of three equal parts. */
    public interface RatePlan {
        /** The schedule that begins at {@code rate}; a part has {@code third} epochs. */
        ISchedule over(double rate, int third);
    }

    /** A batch size over a training of three equal parts. */
    public interface BatchPlan {
        /** The batch sizes; a part has {@code third} epochs. */
        BatchSize over(int third);
    }

    /** What differs: the optimizer, its first rate in units of momentum's, and what happens to rate and batch. */
    public record Plan(Optimizer optimizer, double rateScale, RatePlan rate, BatchPlan batch) {}

    @Override
    public Claim claim() {
        return Claim.named("batch-size-vs-decay")
                .tier(1)
                .says("Increasing the batch size by the factor by which the rate would have been decayed gives the same"
                        + " learning curve by epoch, with fewer parameter updates.")
                .slide(UC3M, "Don't decay the learning rate, increase the batch size")
                .slide(UC3M, "Relationship Between Learning Rate and Batch Size")
                .source("Smith et al. 2018, arXiv:1711.00489, section 5, Fig. 1 to 3 and 6");
    }

    @Override
    public List<Arm<Plan>> arms() {
        return Stream.concat(
                        Stream.of(
                                DECAY,
                                arm("hybrid", "momentum", new Plan(HEAVY_BALL, 1, DECAYING_LATE, GROWING_ONCE)),
                                GROW,
                                arm("larger rate", "momentum", new Plan(HEAVY_BALL, 1, LARGER, GROWING_LARGER)),
                                arm("larger momentum", "momentum", new Plan(HEAVIER_BALL, 1, KEPT, GROWING_LARGER))),
                        Stream.of(
                                        // Without momentum a step moves 1 / (1 - m) times less far.
                                        bothWays("sgd", Sgd::new, 1 / (1 - MOMENTUM)),
                                        bothWays("nesterov", rate -> new Nesterovs(rate, MOMENTUM), 1),
                                        bothWays("adam", Adam::new, 0.1)) // 0.001, Adam's default
                                .flatMap(List::stream))
                .toList();
    }

    @Override
    public List<Setting> settings() {
        return List.of(RATE, EPOCHS);
    }

    @Override
    public Recipe recipe(Plan plan, Settings settings) {
        int third = (int) Math.ceil(settings.count(EPOCHS) / 3.0);
        ISchedule rate = plan.rate().over(plan.rateScale() * settings.real(RATE), third);
        Mlp mlp = Mlp.inputs(784).hidden(100, 100).outputs(10);
        return Recipe.train(
                        mlp.activation(Activation.RELU)
                                .weightInit(WeightInit.RELU)
                                .updater(plan.optimizer().at(rate)),
                        settings.garments())
                .batchSize(plan.batch().over(third))
                .epochs(settings.count(EPOCHS))
                .observe(EVERY_EPOCH, Evaluation.of(TRAIN_LOSS, TEST_ACCURACY))
                .observe(EVERY_EPOCH, Progress.of(LEARNING_RATE, BATCH_SIZE, UPDATES));
    }

    @Override
    public List<Expectation> expectations() {
        return List.of(
                expect(TEST_ACCURACY.atEnd(), GROW).toMatch(DECAY, 0.005),
                expect(UPDATES.atEnd(), DECAY).toExceed(GROW).times(2));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                        "Training loss by epoch and by update",
                        Plot.curves(TRAIN_LOSS).only("optimizer", "momentum").logY(),
                        Plot.curves(TRAIN_LOSS, UPDATES)
                                .only("optimizer", "momentum")
                                .logY()),
                Figure.of(
                        "Learning rate and batch size by epoch",
                        Plot.curves(LEARNING_RATE).only("optimizer", "momentum").logY(),
                        Plot.curves(BATCH_SIZE).only("optimizer", "momentum").logY()),
                Figure.of("Test accuracy by epoch", Plot.curves(TEST_ACCURACY).panels("optimizer")));
    }

    @Override
    public List<Published> published() {
        return List.of(Published.transcribed(
                "Smith et al. 2018, WRN-16-4 on CIFAR-10",
                "updates and test accuracy",
                "decaying rate 80k, 94.3 %; increasing batch 29k, 94.4 %; larger rate 6.5k, 94.5 %; larger momentum"
                        + " below 2.5k, 93.3 %"));
    }

    private static Arm<Plan> arm(String name, String optimizer, Plan plan) {
        return Arm.of(name, plan).at("optimizer", optimizer);
    }

    private static List<Arm<Plan>> bothWays(String name, Optimizer optimizer, double rateScale) {
        return List.of(
                arm("decaying rate", name, new Plan(optimizer, rateScale, DECAYING, FIXED)),
                arm("increasing batch", name, new Plan(optimizer, rateScale, KEPT, GROWING)));
    }
}
