package lecture.learning_rate;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.EVERY_EPOCH;
import static lab.probe.Progress.*;
import static lecture.Decks.*;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lab.claim.*;
import lab.metric.Summary;
import lab.network.*;
import lab.probe.*;
import lab.schedule.*;
import lab.schedule.BatchSize;
import lab.schedule.Rate.Per;
import org.nd4j.linalg.learning.config.*;

/**
 * Increasing the batch size by the factor by which the learning rate would have been decayed gives the same learning curve
 * by epoch with fewer parameter updates.
 *
 * <p>Smith et al. change by a factor of 5 at 30, 60 and 80 % of 200 epochs. Here the factor is 4, after one third and two
 * thirds, so that the largest batch stays well below the 7,000 examples. The paper's main figure is of momentum
 * SGD; its other optimizers are further regimes. In the long run an update moves {@code 1/(1 - m)} times the
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
    private static final Arm<Phases> DECAY = arm("decaying rate", List.of(1.0, 1.0 / 4, 1.0 / 16), List.of(32));
    private static final Arm<Phases> HYBRID = arm("hybrid", List.of(1.0, 1.0, 1.0 / 4), List.of(32, 128, 128));
    private static final Arm<Phases> GROW = arm("increasing batch", CONSTANT, List.of(32, 128, 512));
    private static final Arm<Phases> LARGER_RATE = arm("larger rate", List.of(4.0), GROWING_FROM_LARGER);
    private static final Arm<Phases> WITH_LARGER_MOMENTUM = arm("larger momentum", CONSTANT, GROWING_FROM_LARGER);

    private static final String LARGER_TOO = "with a larger rate and batch from the start";
    private static final Arm<Phases> LARGER = LARGER_RATE.at(OPTIMIZER, MOMENTUM);
    private static final Arm<Phases> MOMENTUM_DECAY = DECAY.at(OPTIMIZER, MOMENTUM);
    private static final double SINCE_THE_CHANGE = 2.0 / 3;
    private static final double MARGIN = 0.005; // of accuracy: half a percentage point
    private static final double LOSS_MARGIN = 0.01; // nats: a line's width in the figure
    private static final Summary MEAN_ACCURACY =
            Summary.meanOfLast(TEST_ACCURACY, SINCE_THE_CHANGE).named("mean test accuracy since the first change");
    private static final Summary MEAN_LOSS =
            Summary.meanOfLast(TRAIN_LOSS, SINCE_THE_CHANGE).named("mean training loss since the first change");
    private static final Summary SHARE_OF_UPDATES = UPDATES.atEnd()
            .over(UPDATES.atEnd().in(DECAY.key()))
            .named("parameter updates, as a share of those of the decaying rate");

    /** A named optimizer, and its learning rate in units of momentum's. */
    private record Optimizer(String name, double rateScale, Function<Rate, IUpdater> at) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** By thirds of the training, the learning rate in units of the first and the batch size. */
    private record Phases(List<Double> rates, List<Integer> batches) {}

    /** An arm's value. */
    public record Plan(Phases phases, Optimizer optimizer) {}

    @Override
    public Claim claim() {
        return Claim.named("batch-size-vs-decay")
                .tier(1)
                .says("Increasing the batch size by the factor by which the rate would have been decayed gives the same"
                        + " learning curve by epoch, with fewer parameter updates.")
                .slide(UC3M, "Don't decay the learning rate, increase the batch size")
                .slide(UC3M, "Relationship Between Learning Rate and Batch Size")
                .source("Smith et al. 2018, arXiv:1711.00489, section 5, Fig. 1 to 3 and 6")
                .published(InPrint.BATCH_SIZE_VS_DECAY)
                .notes(ForReaders.BATCH_SIZE_VS_DECAY)
                .seeds(401, 20, "on lower seeds the larger rate was seen before its learning curve was judged");
    }

    @Override
    public List<Arm<Plan>> arms() {
        Stream<Arm<Plan>> momentum = Stream.of(
                with(MOMENTUM, DECAY),
                with(MOMENTUM, HYBRID),
                with(MOMENTUM, GROW),
                with(MOMENTUM, LARGER_RATE),
                with(LARGER_MOMENTUM, WITH_LARGER_MOMENTUM));
        Stream<Optimizer> others = Stream.of(SGD, NESTEROV, ADAM);
        return Stream.concat(momentum, others.flatMap(o -> Stream.of(with(o, DECAY), with(o, GROW))))
                .toList();
    }

    @Override
    public Recipe recipe(Plan plan, Settings settings) {
        int third = (int) Math.ceil(settings.count(EPOCHS) / 3.0);
        double first = plan.optimizer().rateScale() * settings.real(RATE);
        Rate rate = new Stages(Per.EPOCH, third, first, plan.phases().rates());
        Mlp mlp = Mlp.classifying(settings.garments()).hidden(100, 100).relu();
        return Recipe.train(mlp.updater(plan.optimizer().at().apply(rate)), settings.garments())
                .batchSize(BatchSize.stages(third, plan.phases().batches()))
                .epochs(settings.count(EPOCHS))
                .observe(
                        EVERY_EPOCH,
                        Evaluation.of(TRAIN_LOSS, TEST_ACCURACY),
                        Progress.of(LEARNING_RATE, BATCH_SIZE, UPDATES));
    }

    @Override
    public List<Clause> clauses() {
        Summary accuracy = TEST_ACCURACY.atEnd();
        return List.of(
                clause(
                                "a growing batch gives the same learning curve on the test set as the decaying rate",
                                expect(accuracy, GROW).toMatch(DECAY, MARGIN),
                                expect(MEAN_ACCURACY, GROW).toMatch(DECAY, MARGIN))
                        .in(OPTIMIZER)
                        .under(
                                LARGER_TOO,
                                expect(accuracy, LARGER).toMatch(MOMENTUM_DECAY, MARGIN),
                                expect(MEAN_ACCURACY, LARGER).toMatch(MOMENTUM_DECAY, MARGIN)),
                clause(
                                "the same learning curve on the training set",
                                expect(TRAIN_LOSS.atEnd(), GROW).toMatch(DECAY, LOSS_MARGIN),
                                expect(MEAN_LOSS, GROW).toMatch(DECAY, LOSS_MARGIN))
                        .in(OPTIMIZER)
                        .under(
                                LARGER_TOO,
                                expect(TRAIN_LOSS.atEnd(), LARGER).toMatch(MOMENTUM_DECAY, LOSS_MARGIN),
                                expect(MEAN_LOSS, LARGER).toMatch(MOMENTUM_DECAY, LOSS_MARGIN)),
                clause(
                                "with fewer parameter updates",
                                expect(SHARE_OF_UPDATES, GROW).toNeverExceed(0.5))
                        .in(OPTIMIZER)
                        .under(LARGER_TOO, expect(SHARE_OF_UPDATES, LARGER).toNeverExceed(0.25)),
                clause("so does changing both", expect(accuracy, HYBRID).toMatch(DECAY, MARGIN))
                        .in(OPTIMIZER, MOMENTUM),
                clause(
                                "a larger momentum slightly reduces the test accuracy",
                                expect(accuracy, WITH_LARGER_MOMENTUM).toStayBelow(DECAY))
                        .in(OPTIMIZER, MOMENTUM),
                Clause.unjudged("shorter training times", "one core gains little from larger batches"));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Training loss by epoch and by update",
                                Plot.curves(TRAIN_LOSS).logY(),
                                Plot.curves(TRAIN_LOSS, UPDATES).logY())
                        .shows("fewer parameter updates", "a growing batch needs fewer updates than a decaying rate")
                        .only(OPTIMIZER, MOMENTUM),
                Figure.of(
                                "Learning rate and batch size by epoch",
                                Plot.curves(LEARNING_RATE).logY().stepped(),
                                Plot.curves(BATCH_SIZE).logY().stepped())
                        .only(OPTIMIZER, MOMENTUM),
                Figure.of(
                                "Test accuracy by epoch",
                                Plot.curves(TEST_ACCURACY).only(OPTIMIZER, MOMENTUM),
                                Plot.effects(TEST_ACCURACY.atEnd()))
                        .shows("same learning curve"));
    }

    private static Arm<Phases> arm(String name, List<Double> rates, List<Integer> batches) {
        return Arm.of(name, new Phases(rates, batches));
    }

    private static Arm<Plan> with(Optimizer optimizer, Arm<Phases> arm) {
        return arm.at(OPTIMIZER, optimizer, Plan::new);
    }
}
