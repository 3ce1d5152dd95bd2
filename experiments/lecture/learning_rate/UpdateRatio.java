package lecture.learning_rate;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.*;
import static lab.probe.UpdateSize.RATIO;
import static lecture.Decks.*;
import static lecture.learning_rate.Rates.*;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import lab.claim.*;
import lab.metric.*;
import lab.probe.*;
import org.nd4j.linalg.learning.config.*;

/**
 * With a well-chosen rate the ratio of update to weight norm is near 0.001; much above it training is unstable, much below it
 * slow.
 *
 * <p>The ratio is that of all weights and biases together, on average over the first three of ten passes, because it falls as
 * training succeeds. Near is within half a decade, 0.0003 to 0.003, since the source calls 0.01 only "about okay". Much above
 * is over 0.03, much below under 0.0001; there even the best rate must end two points of accuracy below the best of all. The slide shows plain SGD; momentum makes ten times the update of the
 * same rate, and the size of Adam's hardly depends on the gradient, so these are regimes.
 */
public final class UpdateRatio implements Experiment<UpdateRatio.Run> {
    static final Setting EXAMPLES = Rates.EXAMPLES;
    static final Setting EPOCHS = Rates.EPOCHS;
    private static final double WORSE = 0.02; // of accuracy: two percentage points

    private static final Factor<String> OPTIMIZER = Factor.of("optimizer", "SGD", "momentum", "Adam");
    private static final List<Arm<Double>> RATES = Stream.of(
                    "0.00001", "0.00003", "0.0001", "0.0003", "0.001", "0.003", "0.01", "0.03", "0.1", "0.3", "1")
            .map(rate -> Arm.of(rate, Double.valueOf(rate)))
            .toList();
    private static final Arm<Double> LOWEST = RATES.get(0);

    private static final Summary EARLY = CurveShape.meanUntil(RATIO, 60).named("ratio of update to weights");
    private static final Summary ACCURACY = VALIDATION_ACCURACY.atEnd();
    private static final Across ACCURACIES = ACCURACY.across(keys(RATES));

    /** An arm's value: rate and optimizer. */
    public record Run(double rate, String optimizer) {}

    @Override
    public Claim claim() {
        return Claim.named("update-ratio")
                .tier(2)
                .says(
                        "With a well-chosen rate the ratio of update to weight norm is near 0.001; much above it training is"
                                + " unstable, much below it slow.")
                .slide(BAEK, "Tracking the weights also helps")
                .slide(CMU, "Large Batch Optimizers")
                .source("Karpathy, cs231n.github.io/neural-networks-3, \"Ratio of weights:updates\"")
                .published(InPrint.UPDATE_RATIO)
                .notes(ForReaders.UPDATE_RATIO)
                .seeds(201, 10, "five cannot count against a clause");
    }

    @Override
    public List<Arm<Run>> arms() {
        return Arm.product(RATES, OPTIMIZER, Run::new);
    }

    @Override
    public Recipe recipe(Run run, Settings settings) {
        IUpdater updater = run.optimizer().equals("Adam") ? new Adam(run.rate()) : updater(run.optimizer(), run.rate());
        return untilTheEnd(updater, settings)
                .observe(ALWAYS, new UpdateSize(5))
                .observe(AT_END, Evaluation.of(VALIDATION_ACCURACY));
    }

    @Override
    public List<Clause> clauses() {
        Summary best = EARLY.across(keys(RATES))
                .at(ACCURACIES.levelOfBest())
                .named("ratio of update to weights at the rate with the highest accuracy");
        Summary nearest = ACCURACIES
                .best()
                .minus(ACCURACIES.at(EARLY.across(keys(RATES)).levelOfNearest(0.001)))
                .named("accuracy of the rate by the rule behind that of the best of all");
        return List.of(
                clause(
                                "with a well-chosen rate the ratio is near 0.001",
                                expect(best, LOWEST).within(0.0003, 0.003))
                        .in(OPTIMIZER),
                clause(
                                "much above it training is unstable",
                                expect(behindBest("beyond a ratio of 0.03", ratio -> ratio > 0.03), LOWEST)
                                        .atLeast(WORSE))
                        .in(OPTIMIZER),
                clause(
                                "much below it training is slow",
                                expect(behindBest("under a ratio of 0.0001", ratio -> ratio < 0.0001), LOWEST)
                                        .atLeast(WORSE))
                        .in(OPTIMIZER),
                clause(
                                "the rate whose ratio is nearest to 0.001 is as good as the best",
                                expect(nearest, LOWEST).atMost(WORSE))
                        .in(OPTIMIZER)
                        .aside());
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Accuracy against ratio",
                                Plot.points(EARLY, ACCURACY)
                                        .panels(OPTIMIZER)
                                        .logX()
                                        .range(0, 1))
                        .shows("near 0.001"),
                Figure.of(
                                "Ratio by update",
                                Plot.curves(RATIO)
                                        .arms("0.001", "0.01", "0.1", "1")
                                        .panels(OPTIMIZER)
                                        .logY()
                                        .mark(0.001, "0.001"))
                        .shows("near 0.001"));
    }

    private static Summary behindBest(String words, DoublePredicate passes) {
        return ACCURACIES
                .best()
                .minus(ACCURACIES.bestWhere(words, EARLY, passes))
                .named("accuracy of the best rate " + words + " behind that of the best of all");
    }
}
