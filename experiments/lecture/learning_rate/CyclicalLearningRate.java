package lecture.learning_rate;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.AT_END;
import static lab.probe.Moment.everyEpochs;
import static lab.probe.Progress.LEARNING_RATE;
import static lecture.Decks.*;

import java.util.List;
import java.util.stream.Stream;
import lab.claim.*;
import lab.metric.Across;
import lab.metric.ArmKey;
import lab.metric.Summary;
import lab.probe.*;
import lab.schedule.*;
import lab.schedule.Rate.Per;

/**
 * A learning rate cycling between two bounds is as good as a tuned constant one without tuning, with a short-term rise of
 * the loss in each cycle.
 *
 * <p>Smith's half cycle is 2 to 10 epochs; here it is 2, so that 16 epochs hold four cycles. Tuning is the choice, in each
 * seed, among the constant rates 0.001, 0.01 and 0.1 by accuracy on validation data; "as good" means no more than half a point below it. Who does not
 * tune does not know the bounds, so two pairs are tried. One slide names the triangular shape and one triangular2. The rise
 * is that from a cycle's foot to its top, on average over all but the first, which has no foot: a single one scatters
 * between batches by as much as it rises.
 */
public final class CyclicalLearningRate implements Experiment<SmallTraining> {
    private static final int EPOCHS = 16;
    private static final int HALF = 2; // epochs
    private static final double MARGIN = 0.005; // of accuracy
    private static final Setting EXAMPLES = Setting.count("examples", 2_000).full(20_000);

    private static final Factor<String> BOUNDS = Factor.of("bounds", "high", "low");
    private static final List<Arm<SmallTraining>> CONSTANTS =
            Stream.of(0.001, 0.01, 0.1).map(CyclicalLearningRate::constant).toList();
    private static final Arm<SmallTraining> TRIANGULAR = cycling("triangular", 1);
    private static final Arm<SmallTraining> TRIANGULAR2 = cycling("triangular2", 0.5);

    private static final List<ArmKey> CONSTANT_KEYS =
            CONSTANTS.stream().map(arm -> arm.key()).toList();
    private static final Across CONSTANT = TEST_ACCURACY.atEnd().across(CONSTANT_KEYS);
    private static final Summary TUNED =
            CONSTANT.at(VALIDATION_ACCURACY.atEnd().across(CONSTANT_KEYS).levelOfBest());
    private static final Summary RISE = new Summary(
            "rise of the training loss from a cycle's foot to its top",
            List.of(TRAIN_LOSS),
            trial -> Stream.of(4, 8, 12)
                    .map(foot -> TRAIN_LOSS.at(foot + HALF).minus(TRAIN_LOSS.at(foot)))
                    .mapToDouble(rise -> rise.of(trial))
                    .average()
                    .orElseThrow());

    @Override
    public Claim claim() {
        return Claim.named("cyclical-learning-rate")
                .tier(2)
                .says(
                        "A learning rate cycling between two bounds is as good as a tuned constant one without tuning, with a"
                                + " short-term rise of the loss in each cycle.")
                .slide(UC3M, "Other Variants: Cyclic learning rate")
                .slide(CMU, "Cyclical Learning Rates for Neural Networks")
                .source("Smith 2017, arXiv:1506.01186")
                .published(InPrint.CYCLICAL_LEARNING_RATE)
                .notes(ForReaders.CYCLICAL_LEARNING_RATE)
                .seeds(201, 20, "at the bounds that are worse for a shape, fewer seeds decide too little");
    }

    @Override
    public List<Arm<SmallTraining>> arms() {
        List<Arm<SmallTraining>> cycling = Arm.product(
                List.of(TRIANGULAR, TRIANGULAR2),
                BOUNDS,
                (training, bounds) -> training.at(bounds.equals("high") ? 0.1 : 0.01));
        return Stream.concat(CONSTANTS.stream(), cycling.stream()).toList();
    }

    @Override
    public Recipe recipe(SmallTraining training, Settings settings) {
        return training.recipe(settings.count(EXAMPLES), EPOCHS, settings)
                .observe(everyEpochs(HALF), Evaluation.of(TRAIN_LOSS), Progress.of(LEARNING_RATE))
                .observe(AT_END, Evaluation.of(VALIDATION_ACCURACY, TEST_ACCURACY));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause("as good as a tuned constant one without tuning")
                        .under("with triangular2", asGood(TRIANGULAR2))
                        .under("with triangular", asGood(TRIANGULAR))
                        .in(BOUNDS),
                clause("a short-term rise of the loss in each cycle")
                        .under("with triangular2", expect(RISE, TRIANGULAR2).atLeast(0))
                        .under("with triangular", expect(RISE, TRIANGULAR).atLeast(0))
                        .in(BOUNDS),
                clause(
                                "triangular2 is at least two points better than the worst constant rate",
                                expect(lead(CONSTANT.worst(), "worst"), TRIANGULAR2)
                                        .atLeast(0.02))
                        .in(BOUNDS)
                        .aside());
    }

    @Override
    public List<Unjudged> unjudged() {
        return List.of(new Unjudged(CONSTANT_KEYS, "A constant rate has no cycle in which its loss could rise."));
    }

    private static Expectation asGood(Arm<SmallTraining> cycling) {
        return expect(lead(TUNED, "tuned"), cycling).atLeast(-MARGIN);
    }

    private static Summary lead(Summary constant, String which) {
        return TEST_ACCURACY
                .atEnd()
                .minus(constant)
                .named("test accuracy at the end, less that of the " + which + " constant rate");
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Rate and training loss by epoch",
                                Plot.curves(LEARNING_RATE).panels(BOUNDS).logY(),
                                Plot.curves(TRAIN_LOSS).panels(BOUNDS).logY())
                        .shows("short-term rise", "a cycling rate raises the loss for a short time in each cycle")
                        .columns(2),
                Figure.of("Test accuracy at the end", Plot.bars(TEST_ACCURACY.atEnd()))
                        .shows("as good", "a cycling rate is as good as a tuned constant one"));
    }

    private static Arm<SmallTraining> constant(double rate) {
        return Arm.of(Setting.format(rate), new SmallTraining((same, steps) -> new Constant(same), rate));
    }

    private static Arm<SmallTraining> cycling(String name, double shrink) {
        return Arm.of(
                name,
                new SmallTraining(
                        (high, steps) ->
                                new Triangular(Per.STEP, high / 10, high, steps * HALF / (double) EPOCHS, shrink),
                        1));
    }
}
