package lecture.learning_rate;

import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.EVERY_EPOCH;
import static lab.probe.Progress.*;
import static lecture.Decks.*;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lab.claim.*;
import lab.network.*;
import lab.probe.*;
import lab.schedule.*;
import lab.schedule.Rate.Per;
import org.nd4j.linalg.learning.config.*;

/**
 * Increasing the batch size by the factor by which the learning rate would have been decayed gives the same learning curve
 * by epoch with fewer parameter updates.
 *
 * <p>Smith et al. change by a factor of 5 at 30, 60 and 80 % of 200 epochs. Here the factor is 4, after one third and two
 * thirds, so that the largest batch stays well below the 7,000 examples. Momentum SGD decides the verdict, as in the paper's
 * main figure; the other optimizers are shown and not judged. In the long run an update moves {@code 1/(1 - m)} times the
 * rate, 10 times for momentum and 40 times for the larger one, so plain SGD starts at 10 times the rate.
 */
public final class BatchSizeVsDecay implements Experiment<BatchSizeVsDecay.Plan> {
    private static final Setting RATE = Setting.real("rate", 0.01);
    private static final Setting EPOCHS =
            Setting.count("epochs", 12).smoke(3).full(60).between(3, 1_000_000);

    private static final List<Double> CONSTANT = List.of(1.0);
    private static final List<Integer> GROWING_FROM_LARGER = List.of(128, 512, 2048);

    private static final Optimizer MOMENTUM = new Optimizer("momentum", 1, rate -> new HeavyBall(rate, 0.9));
    private static final Optimizer LARGER_MOMENTUM = new Optimizer("momentum", 1, rate -> new HeavyBall(rate, 0.975));
    private static final Optimizer SGD = new Optimizer("sgd", 10, Sgd::new);
    private static final Optimizer NESTEROV = new Optimizer("nesterov", 1, rate -> new Nesterovs(rate, 0.9));
    private static final Optimizer ADAM = new Optimizer("adam", 0.1, Adam::new); // 0.001, its authors' default

    private static final Factor<Optimizer> OPTIMIZER = Factor.of("optimizer", MOMENTUM, SGD, NESTEROV, ADAM);
    private static final Arm<Plan> DECAY = decayingRate(MOMENTUM);
    private static final Arm<Plan> GROW = increasingBatch(MOMENTUM);

    /** A named optimizer, and its learning rate in units of momentum's. */
    private record Optimizer(String name, double rateScale, Function<Rate, IUpdater> at) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * An arm's value: the optimizer and, by thirds of the training, the learning rate in units of the first and the batch
     * size.
     */
    public record Plan(Optimizer optimizer, List<Double> rates, List<Integer> batches) {}

    @Override
    public Claim claim() {
        return Claim.named("batch-size-vs-decay")
                .tier(1)
                .says("Increasing the batch size by the factor by which the rate would have been decayed gives the same"
                        + " learning curve by epoch, with fewer parameter updates.")
                .slide(UC3M, "Don't decay the learning rate, increase the batch size")
                .slide(UC3M, "Relationship Between Learning Rate and Batch Size")
                .source("Smith et al. 2018, arXiv:1711.00489, section 5, Fig. 1 to 3 and 6")
                .published(InPrint.BATCH_SIZE_VS_DECAY);
    }

    @Override
    public List<Arm<Plan>> arms() {
        Stream<Arm<Plan>> momentum = Stream.of(
                DECAY,
                arm("hybrid", new Plan(MOMENTUM, List.of(1.0, 1.0, 1.0 / 4), List.of(32, 128, 128))),
                GROW,
                arm("larger rate", new Plan(MOMENTUM, List.of(4.0), GROWING_FROM_LARGER)),
                arm("larger momentum", new Plan(LARGER_MOMENTUM, CONSTANT, GROWING_FROM_LARGER)));
        Stream<Optimizer> others = Stream.of(SGD, NESTEROV, ADAM);
        return Stream.concat(momentum, others.flatMap(o -> Stream.of(decayingRate(o), increasingBatch(o))))
                .toList();
    }

    @Override
    public Recipe recipe(Plan plan, Settings settings) {
        int third = (int) Math.ceil(settings.count(EPOCHS) / 3.0);
        double first = plan.optimizer().rateScale() * settings.real(RATE);
        Rate rate = new Stages(Per.EPOCH, third, first, plan.rates());
        Mlp mlp = Mlp.classifying(settings.garments()).hidden(100, 100).relu();
        return Recipe.train(mlp.updater(plan.optimizer().at().apply(rate)), settings.garments())
                .batchSize(BatchSize.stages(third, plan.batches()))
                .epochs(settings.count(EPOCHS))
                .observe(
                        EVERY_EPOCH,
                        Evaluation.of(TRAIN_LOSS, TEST_ACCURACY),
                        Progress.of(LEARNING_RATE, BATCH_SIZE, UPDATES));
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
                                Plot.curves(TRAIN_LOSS).logY(),
                                Plot.curves(TRAIN_LOSS, UPDATES).logY())
                        .only(OPTIMIZER, MOMENTUM),
                Figure.of(
                                "Learning rate and batch size by epoch",
                                Plot.curves(LEARNING_RATE).logY(),
                                Plot.curves(BATCH_SIZE).logY())
                        .only(OPTIMIZER, MOMENTUM),
                Figure.of("Test accuracy by epoch", Plot.curves(TEST_ACCURACY).panels(OPTIMIZER)));
    }

    private static Arm<Plan> decayingRate(Optimizer optimizer) {
        return arm("decaying rate", new Plan(optimizer, List.of(1.0, 1.0 / 4, 1.0 / 16), List.of(32)));
    }

    private static Arm<Plan> increasingBatch(Optimizer optimizer) {
        return arm("increasing batch", new Plan(optimizer, CONSTANT, List.of(32, 128, 512)));
    }

    private static Arm<Plan> arm(String name, Plan plan) {
        return Arm.of(name, plan).at(OPTIMIZER, plan.optimizer());
    }
}
