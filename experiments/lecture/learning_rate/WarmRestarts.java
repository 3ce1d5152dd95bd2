package lecture.learning_rate;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.EVERY_EPOCH;
import static lab.probe.Progress.LEARNING_RATE;
import static lecture.Decks.*;

import java.util.List;
import lab.claim.*;
import lab.metric.Summary;
import lab.probe.*;
import lab.schedule.*;
import lab.schedule.Rate.Per;

/**
 * Restarts raise the loss for a short while and end each cycle at least as low as the last; the anytime result beats a
 * schedule that is cut short.
 *
 * <p>The cycles last 1, 2, 4 and 8 epochs, as the paper's doubling ones, and end after 1, 3, 7 and 15. "A short while" is
 * one epoch, and each restart is asked on its own, because the cycles before it differ in length. A schedule is cut short
 * where training stops before it has fallen: one cosine over the same 15 epochs, stopped after 3 and after 7. The result is
 * the loss on test data; in the paper one cosine ends as low after all epochs, which is asked beside the sentence. Training
 * starts at the two rates of the claim on decay.
 */
public final class WarmRestarts implements Experiment<SmallTraining> {
    private static final int EPOCHS = 15;
    private static final double MARGIN = 0.01; // nats: a line's width in the figure
    private static final Setting RATE = Setting.real("rate", 0.1);
    private static final Setting EXAMPLES = Setting.count("examples", 2_000).full(20_000);

    private static final Factor<String> START = Factor.of("rate", "large", "small");
    private static final Arm<SmallTraining> COSINE =
            Arm.of("cosine", new SmallTraining((rate, steps) -> new Cosine(Per.STEP, rate, 0, steps), 1));
    private static final Arm<SmallTraining> RESTARTS = Arm.of(
            "restarts",
            new SmallTraining((rate, steps) -> new Restarts(Per.STEP, rate, 0, steps / (double) EPOCHS, 2), 1));

    @Override
    public Claim claim() {
        return Claim.named("warm-restarts")
                .tier(2)
                .says(
                        "Warm restarts raise the loss for a short while and end each cycle at least as low as the last; the"
                                + " anytime result beats a schedule that is cut short.")
                .slide(CMU, "CosineAnnealingWarmRestarts")
                .source("Loshchilov and Hutter 2017, arXiv:1608.03983, sections 3 and 4")
                .published(InPrint.WARM_RESTARTS)
                .notes(ForReaders.WARM_RESTARTS)
                .seeds(201, 20, "after 7 epochs the two schedules are close at the large rate");
    }

    @Override
    public List<Arm<SmallTraining>> arms() {
        return Arm.product(
                List.of(COSINE, RESTARTS), START, (training, start) -> training.at(start.equals("large") ? 1 : 0.1));
    }

    @Override
    public Recipe recipe(SmallTraining training, Settings settings) {
        return training.at(training.rate() * settings.real(RATE))
                .recipe(settings.count(EXAMPLES), EPOCHS, settings)
                .observe(EVERY_EPOCH, Evaluation.of(TRAIN_LOSS, TEST_LOSS), Progress.of(LEARNING_RATE));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause("restarts raise the loss for a short while")
                        .under(
                                "after the first cycle",
                                expect(change(1, 2), RESTARTS).atLeast(0))
                        .under(
                                "after the second cycle",
                                expect(change(3, 4), RESTARTS).atLeast(0))
                        .under(
                                "after the third cycle",
                                expect(change(7, 8), RESTARTS).atLeast(0))
                        .in(START),
                clause(
                                "each cycle ends at least as low as the last",
                                expect(change(1, 3), RESTARTS).atMost(0),
                                expect(change(3, 7), RESTARTS).atMost(0),
                                expect(change(7, 15), RESTARTS).atMost(0))
                        .in(START),
                clause("the anytime result beats a schedule that is cut short")
                        .under(
                                "after 3 epochs",
                                expect(TEST_LOSS.at(3), RESTARTS).toStayBelow(COSINE))
                        .under(
                                "after 7 epochs",
                                expect(TEST_LOSS.at(7), RESTARTS).toStayBelow(COSINE))
                        .in(START),
                clause(
                                "after all epochs one cosine ends no higher",
                                expect(TEST_LOSS.atEnd(), COSINE).toMatchOrStayBelow(RESTARTS, MARGIN))
                        .in(START)
                        .aside());
    }

    private static Summary change(int from, int to) {
        return TRAIN_LOSS
                .at(to)
                .minus(TRAIN_LOSS.at(from))
                .named("change of the training loss from epoch " + from + " to " + to);
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Rate and test loss by epoch",
                                Plot.curves(LEARNING_RATE).panels(START).stepped(),
                                Plot.curves(TEST_LOSS).panels(START).logY())
                        .shows("cut short", "warm restarts beat a cosine that is cut short")
                        .columns(2),
                Figure.of(
                                "Training loss by epoch",
                                Plot.curves(TRAIN_LOSS).panels(START).logY())
                        .shows("short while", "restarts raise the training loss for a short while"));
    }
}
