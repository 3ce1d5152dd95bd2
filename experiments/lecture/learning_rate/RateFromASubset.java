package lecture.learning_rate;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.AT_END;
import static lecture.Decks.*;
import static lecture.learning_rate.Rates.*;

import java.util.List;
import java.util.stream.Stream;
import lab.claim.*;
import lab.data.DataSource;
import lab.metric.*;
import lab.network.Mlp;
import lab.probe.Evaluation;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * The best learning rate can be picked on a subset of the data.
 *
 * <p>The slide names neither the size of the subset nor how long to train on it. So a hundredth and a tenth of the garments are
 * tried, for as many epochs as all of them, which saves the time, and for as many updates. The pick is the rate with the lowest
 * validation loss on the subset; its cost is the loss that it reaches on all data, over the lowest there. A cost of 5 % is
 * less than the step to a neighbouring rate usually costs.
 */
public final class RateFromASubset implements Experiment<RateFromASubset.Run> {
    private static final Setting EPOCHS = Setting.count("epochs", 3).smoke(1).full(10);
    private static final double COST = 1.05;

    private static final Factor<String> SHARE = Factor.of("share", "1 %", "10 %");
    private static final Factor<String> WHOLE = Factor.of("share", "all");
    private static final Factor<String> BUDGET = Factor.of("budget", "epochs", "updates");
    private static final List<Arm<Double>> RATES = GRID.subList(2, 9);
    private static final List<Arm<Double>> ON_ALL =
            RATES.stream().map(rate -> rate.at(WHOLE, "all")).toList();

    private static final Across LOSSES = FINAL_LOSS.across(keys(RATES)); // at the share and budget of the regime
    private static final Across LOSSES_ON_ALL = FINAL_LOSS.across(keys(ON_ALL));
    private static final Summary PICK = LOSSES.levelOfBest().named("level picked on the subset");
    private static final Summary REGRET = LOSSES_ON_ALL
            .at(PICK)
            .over(LOSSES_ON_ALL.best())
            .named("final loss on all data at the picked rate over the lowest");

    /** An arm's value: the rate, the share of the examples in percent, and whether to make up for it in updates. */
    public record Run(double rate, int percent, boolean asManyUpdates) {
        DataSource from(DataSource all) {
            return percent == 100 ? all : all.training(all.trainingSize().orElseThrow() * percent / 100);
        }
    }

    @Override
    public Claim claim() {
        return Claim.named("rate-from-a-subset")
                .says("The best learning rate can be picked on a subset of the data.")
                .slide(UC3M, "Learning Rate Decay / Usual Practice")
                .source("the slide names no publication; measured here")
                .notes(ForReaders.RATE_FROM_A_SUBSET)
                .seeds(201, 10, "five pilot seeds left one share open");
    }

    @Override
    public List<Arm<Run>> arms() {
        Stream<Arm<Run>> all = ON_ALL.stream().map(arm -> new Arm<>(arm.key(), new Run(arm.value(), 100, false)));
        List<Arm<Run>> shares =
                Arm.product(RATES, SHARE, (rate, share) -> new Run(rate, share.equals("1 %") ? 1 : 10, false));
        List<Arm<Run>> subsets = Arm.product(
                shares, BUDGET, (run, budget) -> new Run(run.rate(), run.percent(), budget.equals("updates")));
        return Stream.concat(all, subsets.stream()).toList();
    }

    @Override
    public Recipe recipe(Run run, Settings settings) {
        int times = run.asManyUpdates() ? 100 / run.percent() : 1;
        DataSource data = run.from(settings.garments());
        return Recipe.train(Mlp.classifying(data).hidden(100, 100).relu().updater(new Sgd(run.rate())), data)
                .batchSize(BATCH_SIZE)
                .epochs(settings.count(EPOCHS) * times)
                .observe(AT_END, Evaluation.of(VALIDATION_LOSS));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(clause(
                        "the best rate on a subset is as good on all data",
                        expect(REGRET, RATES.get(0)).atMost(COST))
                .in(SHARE)
                .in(BUDGET));
    }

    @Override
    public List<Figure> figures() {
        Axis rate = new Axis(Plot.ARM, "Learning rate");
        Plot onAll = Plot.levels(FINAL_LOSS, rate)
                .only(WHOLE, "all")
                .panels(WHOLE)
                .logX()
                .logY();
        return List.of(
                Figure.of(
                                "Validation loss on all data, and on subsets for as many epochs",
                                onAll,
                                ofSubsets(rate, "epochs"))
                        .shows("subset"),
                Figure.of(
                                "Validation loss on all data, and on subsets for as many updates",
                                onAll,
                                ofSubsets(rate, "updates"))
                        .shows("subset"));
    }

    private static Plot ofSubsets(Axis rate, String budget) {
        return Plot.levels(FINAL_LOSS, rate)
                .only(BUDGET, budget)
                .panels(SHARE)
                .logX()
                .logY();
    }
}
