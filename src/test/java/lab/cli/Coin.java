package lab.cli;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;

import java.util.List;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Clause;
import lab.claim.Deck;
import lab.claim.Experiment;
import lab.claim.Factor;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.claim.Published;
import lab.claim.Recipe;
import lab.claim.Setting;
import lab.claim.Settings;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;

/**
 * A procedure whose arms differ for certain, in numbers that depend on the seed.
 *
 * @param fails whether its trials fail
 */
record Coin(boolean fails) implements Experiment<Double> {
    static final Coin FAIR = new Coin(false);

    private static final Setting ROUNDS =
            Setting.count("rounds", 4).smoke(2).full(8).between(1, 100);
    private static final Deck DECK = new Deck("TEST", "A deck");
    private static final Arm<Double> TAILS = Arm.of("tails", 0.0).at(Factor.of("side"), "lower");
    private static final Arm<Double> HEADS = Arm.of("heads", 1.0).at(Factor.of("side"), "upper");
    private static final Metric SCORE = Metric.of("score", "Score", "points", Axis.STEP, Better.HIGHER);

    @Override
    public Claim claim() {
        return Claim.named("coin-toss")
                .tier(2)
                .says("Heads score more than tails.")
                .slide(DECK, "Coins")
                .source("Bernoulli 1713, part 4")
                .erratum(DECK, "Coins", "tails score more", "heads do")
                .published(List.of(Published.read("Bernoulli", "a ducat", "one half")));
    }

    @Override
    public List<Arm<Double>> arms() {
        return List.of(TAILS, HEADS);
    }

    @Override
    public List<Setting> settings() {
        return List.of(ROUNDS);
    }

    @Override
    public Recipe recipe(Double bonus, Settings settings) {
        return Recipe.procedure((seed, recorder) -> {
            if (fails) {
                throw new IllegalStateException("the coin rolled away");
            }
            for (int round = 1; round <= settings.count(ROUNDS); round++) {
                recorder.record(SCORE, round, bonus + Math.floorMod(seed * round, 97L) / 1000.0);
            }
        });
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause("it shows", expect(SCORE.atEnd(), HEADS).toExceed(TAILS).by(0.5)));
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.of("Score by round", Plot.curves(SCORE)));
    }
}
