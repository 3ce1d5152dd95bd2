package lecture.learning_rate;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lecture.Decks.*;
import static lecture.learning_rate.Rates.*;

import java.util.List;
import lab.claim.*;
import lab.metric.*;

/**
 * Too small a rate makes linear, slow progress, a good one falls fast and far, a high one falls fast and gets stuck higher,
 * too high a one diverges; three lectures' recipes find a good one.
 *
 * <p>The rate that falls fastest is the one with the lowest loss after the first of ten passes; where it ends is compared with
 * the best. By theory progress is linear while the gradient hardly changes, so that half of it is made in half the time. The
 * recipes look at the first pass only, as one who tries a rate does: DCU takes 0.1, or the next lower rate that does not
 * diverge; UC3M the largest of all that does not; Baek the smallest that changes the loss by a tenth. All round to the grid. A
 * pick within 1.5 times the lowest loss is good. Slides name no optimizer, so each is judged with plain SGD and with momentum.
 */
public final class LearningRate implements Experiment<LearningRate.Run> {
    static final Setting EXAMPLES = Rates.EXAMPLES;
    static final Setting EPOCHS = Rates.EPOCHS;
    private static final double GOOD = 1.5;

    private static final List<ArmKey> UP_TO_A_TENTH = keys(GRID.subList(0, 7));
    private static final Summary FIRST_LOSS = VALIDATION_LOSS.at(1).named("validation loss after the first epoch");
    private static final Summary FIRST_CHANGE = VALIDATION_LOSS.at(1).over(VALIDATION_LOSS.at(0));
    private static final Summary FASTEST =
            FIRST_LOSS.across(keys(GRID)).levelOfBest().named("rate that falls fastest");
    private static final Summary DCU_PICK = FIRST_CHANGE
            .across(UP_TO_A_TENTH)
            .largestLevelWhere("up to 0.1 that does not diverge", x -> x < 1)
            .named("largest rate up to 0.1 that does not diverge");
    private static final Summary UC3M_PICK = FIRST_CHANGE
            .across(keys(GRID))
            .largestLevelWhere("that does not diverge", x -> x < 1)
            .named("largest rate that does not diverge");
    private static final Summary BAEK_PICK = FIRST_CHANGE
            .across(keys(GRID))
            .smallestLevelWhere("with an observable change", x -> x < 0.9)
            .named("smallest rate with an observable change");
    private static final Summary BEST_RATE = FINAL_LOSSES.levelOfBest().named("rate level with the lowest final loss");
    private static final Summary OVER_BEST =
            FINAL_LOSS.over(FINAL_LOSSES.best()).named("final validation loss over that of the best rate");
    private static final Summary FIRST_HALF = CurveShape.shareOfFirstHalf(TRAIN_LOSS)
            .named("relative share of the training loss's fall in the first half");

    /** An arm's value: rate and optimizer. */
    public record Run(double rate, String optimizer) {}

    @Override
    public Claim claim() {
        return Claim.named("learning-rate")
                .tier(2)
                .says(
                        "Too small a rate makes linear, slow progress, a good one falls fast and far, a high one falls fast"
                                + " and gets stuck higher, too high a one diverges.")
                .slide(DCU, "Choosing the learning rate")
                .slide(CMU, "Optimal learning rate: Monitor loss function")
                .slide(OSLO, "Learning with minibatch gradient descent")
                .source("Karpathy, cs231n.github.io/neural-networks-3, the figure of four rates")
                .published(InPrint.LEARNING_RATE)
                .notes(ForReaders.LEARNING_RATE)
                .seeds(201, 20, "by pilots, ten are too few for two clauses");
    }

    @Override
    public List<Arm<Run>> arms() {
        return Arm.product(GRID, OPTIMIZER, Run::new);
    }

    @Override
    public Recipe recipe(Run run, Settings settings) {
        return training(updater(run.optimizer(), run.rate()), settings);
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                                "too small a rate makes linear, slow progress",
                                expect(FIRST_HALF, LOWEST).within(0.4, 0.6),
                                expect(OVER_BEST, LOWEST).atLeast(2))
                        .in(OPTIMIZER),
                clause(
                                "a good one falls fast and far",
                                expect(BEST_RATE, LOWEST).within(0.0002, 5),
                                expect(FIRST_HALF.across(keys(GRID)).at(BEST_RATE), LOWEST)
                                        .atLeast(0.8))
                        .in(OPTIMIZER),
                clause(
                                "the one that falls fastest gets stuck higher",
                                expect(overBest(FASTEST), LOWEST).atLeast(1.1))
                        .in(OPTIMIZER),
                clause("too high a one diverges", expect(FINAL_LOSS, HIGHEST).atLeast(CHANCE))
                        .in(OPTIMIZER),
                clause("the lectures' recipes find a good one")
                        .under(
                                "from 0.1 down by 3",
                                expect(overBest(DCU_PICK), LOWEST).atMost(GOOD))
                        .under(
                                "from a large rate down",
                                expect(overBest(UC3M_PICK), LOWEST).atMost(GOOD))
                        .under(
                                "from a small rate up",
                                expect(overBest(BAEK_PICK), LOWEST).atMost(GOOD))
                        .in(OPTIMIZER));
    }

    @Override
    public List<Figure> figures() {
        Axis rate = new Axis(Plot.ARM, "Learning rate");
        return List.of(
                Figure.of(
                                "Training loss at four rates",
                                Plot.curves(TRAIN_LOSS)
                                        .arms("0.001", "0.03", "1", "10")
                                        .panels(OPTIMIZER)
                                        .range(0, 3))
                        .shows("linear, slow", "too small a rate makes linear, slow progress"),
                Figure.of(
                                "Final loss against rate",
                                Plot.levels(FINAL_LOSS, rate)
                                        .panels(OPTIMIZER)
                                        .logX()
                                        .logY())
                        .shows("fast and far"));
    }

    /** The final loss at a rate, as a multiple of that at the best rate of the grid. */
    private static Summary overBest(Summary pick) {
        return FINAL_LOSSES
                .at(pick)
                .over(FINAL_LOSSES.best())
                .named("final loss over that of the best rate, at the " + pick.name());
    }
}
