package lecture.learning_rate;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.metric.Axis.STEP;
import static lab.probe.Moment.everySteps;
import static lecture.Decks.*;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import lab.claim.*;
import lab.metric.Metric;
import lab.metric.Summary;
import lab.network.*;
import lab.probe.*;
import lab.schedule.*;
import lab.schedule.Rate.Per;

/**
 * Annealing the learning rate along a cosine ends at a lower loss than holding it constant, oscillates less at the end, and
 * is no worse than step decay, without choosing when to step.
 *
 * <p>The deck's practice is to start with a rate as large as training tolerates. At 0.2 the constant arm still learned, at
 * 0.4 it did not (pilot seeds), and all arms start at half of the former. At such a rate the constant arm does not memorize
 * the training set, which would end at a loss near 0 with any schedule; a premise checks that. Annealing from a tenth of
 * the rate is the second regime. Loshchilov and Hutter trained wide residual networks on CIFAR-10.
 */
public final class CosineAnnealing implements Experiment<CosineAnnealing.Annealing> {
    private static final int BATCH_SIZE = 64;
    private static final int READINGS_AN_EPOCH = 5;
    private static final double MARGIN = 0.005; // of accuracy: half a percentage point, as in other claims
    private static final Setting RATE = Setting.real("rate", 0.1);
    private static final Setting EPOCHS =
            Setting.count("epochs", 12).smoke(2).full(60).between(2, 1_000_000);

    private static final Factor<String> START = Factor.of("rate", "large", "small");
    private static final Arm<Annealing> CONSTANT = arm("constant", (rate, steps) -> new Constant(rate));
    private static final Arm<Annealing> STEP_DECAY =
            arm("step decay", (rate, steps) -> new Steps(Per.STEP, rate, 0.1, Math.ceil(steps / 3.0)));
    private static final Arm<Annealing> COSINE = arm("cosine", (rate, steps) -> new Cosine(Per.STEP, rate, 0, steps));
    private static final Arm<Annealing> WARMED_UP = arm(
            "warm-up + cosine", (rate, steps) -> new Warmup(0.1 * steps, new Cosine(Per.STEP, rate, 0, 0.9 * steps)));

    private static final Metric TRAIN_LOSS = Evaluation.TRAIN_LOSS.along(STEP);
    private static final Metric TEST_LOSS = Evaluation.TEST_LOSS.along(STEP);
    private static final Metric TEST_ACCURACY = Evaluation.TEST_ACCURACY.along(STEP);
    private static final Metric LEARNING_RATE = Progress.LEARNING_RATE.along(STEP);
    private static final Summary OSCILLATION = Summary.deviationOfLast(TRAIN_LOSS, READINGS_AN_EPOCH)
            .named("deviation of the training loss over the last epoch");

    /**
     * An arm's value: the schedule for a rate and a number of updates, and the multiple of the large rate at which it
     * starts.
     */
    public record Annealing(BiFunction<Double, Integer, Rate> schedule, double rateScale) {}

    @Override
    public Claim claim() {
        return Claim.named("cosine-annealing")
                .tier(1)
                .says(
                        "Cosine annealing of the learning rate ends at a lower loss and a test accuracy at least as high as"
                                + " the same rate held constant, and no worse than step decay, without choosing step times.")
                .slide(UC3M, "Learning Rate Decay / Usual Practice")
                .slide(CMU, "CosineAnnealingLR")
                .source("Loshchilov and Hutter 2017, arXiv:1608.03983, eq. (5)")
                .published(InPrint.COSINE_ANNEALING)
                .notes(ForReaders.COSINE_ANNEALING)
                .seeds(301, 10, "on lower seeds the better rate of each was seen before it was judged");
    }

    @Override
    public List<Arm<Annealing>> arms() {
        Stream<Arm<Annealing>> large =
                Stream.of(CONSTANT, STEP_DECAY, COSINE, WARMED_UP).map(arm -> arm.at(START, "large"));
        return Stream.concat(large, Stream.of(CONSTANT, COSINE).map(CosineAnnealing::fromSmall))
                .toList();
    }

    @Override
    public Recipe recipe(Annealing annealing, Settings settings) {
        int stepsAnEpoch = settings.garments().updatesPerEpoch(BATCH_SIZE);
        int steps = stepsAnEpoch * settings.count(EPOCHS);
        Rate rate = annealing.schedule().apply(annealing.rateScale() * settings.real(RATE), steps);
        Mlp mlp = Mlp.classifying(settings.garments()).hidden(100).relu();
        Moment.When often = everySteps(stepsAnEpoch / READINGS_AN_EPOCH);
        return Recipe.train(mlp.updater(new HeavyBall(rate, 0.9)), settings.garments())
                .batchSize(BATCH_SIZE)
                .epochs(settings.count(EPOCHS))
                .observe(often, Evaluation.of(TRAIN_LOSS, TEST_LOSS, TEST_ACCURACY), Progress.of(LEARNING_RATE));
    }

    @Override
    public List<Clause> clauses() {
        Expectation stillLearning =
                expect(TRAIN_LOSS.atEnd(), CONSTANT).atLeast(0.1); // nats; else it has memorized the data
        return List.of(
                clause(
                                "ends at a lower loss than the same rate held constant",
                                expect(TRAIN_LOSS.atEnd(), COSINE).toStayBelow(CONSTANT),
                                expect(TEST_LOSS.atEnd(), COSINE).toStayBelow(CONSTANT))
                        .in(START)
                        .given(stillLearning),
                clause(
                                "with a test accuracy at least as high, to within half a point",
                                expect(TEST_ACCURACY.atEnd(), COSINE).toMatchOrExceed(CONSTANT, MARGIN))
                        .in(START)
                        .given(stillLearning),
                clause(
                        "ends lower where each starts at its better rate",
                        expect(TRAIN_LOSS.atEnd(), COSINE.at(START, "large")).toStayBelow(fromSmall(CONSTANT)),
                        expect(TEST_LOSS.atEnd(), COSINE.at(START, "large")).toStayBelow(fromSmall(CONSTANT))),
                clause("oscillates less at the end", expect(OSCILLATION, COSINE).toStayBelow(CONSTANT))
                        .in(START),
                clause(
                                "is no worse than step decay",
                                expect(TEST_ACCURACY.atEnd(), COSINE).toMatchOrExceed(STEP_DECAY, MARGIN),
                                expect(TEST_ACCURACY.atEnd(), WARMED_UP).toMatchOrExceed(STEP_DECAY, MARGIN))
                        .in(START, "large"));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Rate and loss and accuracy by step",
                                Plot.curves(LEARNING_RATE).stepped(),
                                Plot.curves(TRAIN_LOSS).logY(),
                                Plot.curves(TEST_ACCURACY).range(0.7, 0.9))
                        .shows("lower loss", "cosine annealing ends at a lower loss than the same rate held constant")
                        .only(START, "large"),
                Figure.of(
                                "Training loss from a large and from a small rate",
                                Plot.curves(TRAIN_LOSS).panels(START).logY(),
                                Plot.effects(TRAIN_LOSS.atEnd()))
                        .shows("lower loss", "cosine annealing ends at a lower loss than the same rate held constant"));
    }

    private static Arm<Annealing> arm(String name, BiFunction<Double, Integer, Rate> schedule) {
        return Arm.of(name, new Annealing(schedule, 1));
    }

    private static Arm<Annealing> fromSmall(Arm<Annealing> arm) {
        return Arm.of(arm.key().name(), new Annealing(arm.value().schedule(), 0.1))
                .at(START, "small");
    }
}
