package lecture.learning_rate;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.metric.Axis.STEP;
import static lab.probe.Moment.everySteps;
import static lab.probe.StepLoss.STEP_LOSS;
import static lecture.Decks.*;
import static lecture.learning_rate.Rates.*;

import java.util.List;
import java.util.stream.Stream;
import lab.claim.*;
import lab.data.Part;
import lab.metric.*;
import lab.network.HeavyBall;
import lab.probe.*;
import lab.schedule.Exponential;
import lab.schedule.Rate;
import lab.schedule.Rate.Per;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * Raising the rate exponentially, batch by batch, shows in one short run the range in which training works.
 *
 * <p>The test takes a hundred batches from 0.00001 to 10, half as many as a training; a full training at each rate of a grid is
 * the truth. Two rules are common: a tenth of the rate at the lowest loss, and the rate at which the loss falls most, here over
 * a tenth of the run. The slide reads the validation loss; most tools read the loss of each batch, which costs nothing.
 * A suggestion is good if training at the nearest rate of the grid ends within 1.5 times the lowest loss. The upper end of the
 * range is good if the test's lowest loss lies within a step of the grid of the largest rate that trains.
 */
public final class LearningRateRangeTest implements Experiment<LearningRateRangeTest.Run> {
    static final Setting EXAMPLES = Rates.EXAMPLES;
    static final Setting EPOCHS = Rates.EPOCHS;
    private static final int TEST_EPOCHS = 5;
    private static final double LOWEST_RATE = 1e-5;
    private static final double HIGHEST_RATE = 10;
    private static final double GOOD = 1.5;
    private static final double A_STEP = 3.4; // the widest of the grid is 10 / 3

    private static final Metric RATE = Progress.LEARNING_RATE.along(STEP);
    private static final Metric VALIDATION_LOSS = Metric.of("sweep_loss", "Validation loss", "nats", STEP, Better.LOWER)
            .on(Part.VALIDATION); // a name of its own beside the final loss, which is by epoch
    private static final Sweep BY_VALIDATION = new Sweep(VALIDATION_LOSS, RATE);
    private static final Sweep BY_BATCH = new Sweep(STEP_LOSS, RATE);
    private static final Summary LARGEST = FINAL_LOSSES.largestLevelWhere("that trains", x -> x < 1);

    private static final Arm<Double> RANGE_TEST = Arm.of("range test", 0.0);

    /** An arm's value: its rate, 0 for the test, and the optimizer. */
    public record Run(double rate, String optimizer) {}

    @Override
    public Claim claim() {
        return Claim.named("learning-rate-range-test")
                .tier(2)
                .says(
                        "Raising the rate exponentially batch by batch shows, in one short run, the range in which training"
                                + " works.")
                .slide(CMU, "Estimating the learning rate")
                .slide(DCU, "Choosing the learning rate")
                .source("Smith 2017, arXiv:1506.01186, section 3.3")
                .notes(ForReaders.LEARNING_RATE_RANGE_TEST)
                .seeds(201, 20, "by pilots, ten seeds are too few for the loss of a batch with momentum");
    }

    @Override
    public List<Arm<Run>> arms() {
        List<Arm<Double>> all =
                Stream.concat(Stream.of(RANGE_TEST), GRID.stream()).toList();
        return Arm.product(all, OPTIMIZER, Run::new);
    }

    @Override
    public Recipe recipe(Run run, Settings settings) {
        return run.rate() > 0 ? training(updater(run.optimizer(), run.rate()), settings) : test(run, settings);
    }

    private static Recipe test(Run run, Settings settings) {
        int steps = TEST_EPOCHS
                * settings.digits().training(settings.count(EXAMPLES)).updatesPerEpoch(BATCH_SIZE);
        Rate rate = new Exponential(Per.STEP, LOWEST_RATE, -Math.log(HIGHEST_RATE / LOWEST_RATE) / (steps - 1));
        return Recipe.train(
                        mlp(settings).updater(run.optimizer().equals("SGD") ? new Sgd(rate) : new HeavyBall(rate, 0.9)),
                        settings.digits().training(settings.count(EXAMPLES)))
                .batchSize(BATCH_SIZE)
                .epochs(TEST_EPOCHS)
                .observe(everySteps(1), new StepLoss(), Evaluation.of(VALIDATION_LOSS), Progress.of(RATE));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause("suggests a rate at which training works")
                        .under(
                                "by a tenth of the rate at the lowest validation loss",
                                good(BY_VALIDATION
                                        .atLowest()
                                        .times(0.1)
                                        .named("a tenth of the rate at the lowest loss")))
                        .under(
                                "by the steepest fall of the validation loss",
                                good(BY_VALIDATION.atSteepest(10).named("the rate of the steepest fall")))
                        .in(OPTIMIZER),
                clause("shows the upper end of the range")
                        .under("by the lowest validation loss", end("validation loss", BY_VALIDATION))
                        .under("by the lowest loss of a batch", end("loss of a batch", BY_BATCH))
                        .in(OPTIMIZER));
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.of(
                        "Loss in the range test and after training",
                        Plot.curves(VALIDATION_LOSS, RATE)
                                .with(STEP_LOSS)
                                .arms("range test")
                                .panels(OPTIMIZER)
                                .logX()
                                .range(0, 3),
                        Plot.levels(FINAL_LOSS, new Axis(Plot.ARM, "Learning rate"))
                                .arms(GRID.stream().map(arm -> arm.key().name()).toArray(String[]::new))
                                .panels(OPTIMIZER)
                                .logX()
                                .range(0, 3))
                .shows("suggests")
                .columns(2));
    }

    private static Expectation good(Summary suggestion) {
        return expect(
                        FINAL_LOSSES
                                .at(suggestion.in(RANGE_TEST.key()))
                                .over(FINAL_LOSSES.best())
                                .named("final loss over that of the best rate, at " + suggestion.name()),
                        RANGE_TEST)
                .atMost(GOOD);
    }

    private static Expectation end(String loss, Sweep sweep) {
        return expect(
                        sweep.atLowest()
                                .over(LARGEST)
                                .named("rate at the lowest " + loss + " over the largest rate that trains"),
                        RANGE_TEST)
                .within(1 / A_STEP, A_STEP);
    }
}
