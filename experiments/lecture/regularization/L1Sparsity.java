package lecture.regularization;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Moment.AT_END;
import static lab.probe.PixelWeights.PIXEL_WEIGHT;
import static lab.probe.SortedWeights.SORTED_WEIGHTS;
import static lab.probe.Sparsity.NEAR_ZERO;
import static lab.probe.SquaredError.*;
import static lab.probe.Support.*;
import static lecture.Decks.*;

import java.util.List;
import java.util.Optional;
import lab.claim.*;
import lab.data.*;
import lab.metric.Summary;
import lab.network.*;
import lab.probe.*;
import lab.schedule.Linear;
import lab.schedule.Rate.Per;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * L1 sets many weights to (near) zero and L2 does not; the elastic net lies between; with few useful features L1 finds them;
 * with more features than examples it is erratic and the elastic net is better.
 *
 * <p>A linear model of 100 features of which 10 matter, all penalties at one strength, or each at
 * the one that suits it best on validation data. A
 * step along a subgradient leaves no weight at exactly 0, so the rate falls to 0 and a weight below a thousandth counts as
 * zero. With the strength that predicts best, the lasso keeps too many features (Meinshausen and Buehlmann 2006,
 * doi:10.1214/009053606000000281), so finding them and finding no others are judged apart. Zou and Hastie 2005,
 * doi:10.1111/j.1467-9868.2005.00503.x, made the elastic net for correlated features: with more features than examples these
 * are a regime beside independent ones. A softmax layer on 1,000 digits, a hundredth as strongly penalized, is the
 * regime that students meet.
 */
public final class L1Sparsity implements Experiment<L1Sparsity.Fit> {
    private static final double ZERO = 1e-3;
    private static final int USEFUL = 10;
    private static final Setting LAMBDA = Setting.real("lambda", 0.2);
    private static final Setting EPOCHS = Setting.count("epochs", 200).smoke(5);

    private static final Factor<String> DATA =
            Factor.of("data", "400 examples", "50 examples", "50 examples correlated", "digits");
    private static final Factor<String> STRENGTH = Factor.of("strength", "the same", "its best");
    private static final Arm<Double> L2 = Arm.of("L2", 0.0);
    private static final Arm<Double> QUARTER = Arm.of("elastic net 0.25", 0.25);
    private static final Arm<Double> HALF = Arm.of("elastic net 0.5", 0.5);
    private static final Arm<Double> MOSTLY = Arm.of("elastic net 0.75", 0.75);
    private static final Arm<Double> L1 = Arm.of("L1", 1.0);

    private static final Summary ZEROS = NEAR_ZERO.atEnd();
    private static final Summary TEST = TEST_SQUARED_ERROR.atEnd();

    /** An arm's value: the share of L1 in the penalty, the data, and whether the figures show its weights. */
    public record Fit(double ratio, String data, boolean shown) {}

    @Override
    public Claim claim() {
        return Claim.named("l1-sparsity")
                .tier(2)
                .says(
                        "L1 sets many weights to (near) zero and L2 does not; the elastic net lies between; with few useful features"
                                + " L1 finds them; with more features than examples the elastic net is better.")
                .slide(BAEK, "L1 Parameter Regularization")
                .slide(BAEK, "Elastic Net")
                .slide(UC3M, "L1 & L2 Regularization")
                .source("Tibshirani 1996, doi:10.1111/j.2517-6161.1996.tb02080.x; Zou and Hastie 2005,"
                        + " doi:10.1111/j.1467-9868.2005.00503.x")
                .notes(ForReaders.L1_SPARSITY)
                .seeds(
                        301,
                        20,
                        "ten of lower seeds left four parts open; then the one strength was the best one of some penalties");
    }

    @Override
    public List<Arm<Fit>> arms() {
        List<Arm<Fit>> fits =
                Arm.product(List.of(L2, QUARTER, HALF, MOSTLY, L1), DATA, (ratio, data) -> new Fit(ratio, data, false));
        return Arm.product(
                fits, STRENGTH, (fit, strength) -> new Fit(fit.ratio(), fit.data(), strength.equals("the same")));
    }

    @Override
    public Optional<Tuning> tuning() {
        return Optional.of(Tuning.of(LAMBDA, 0.003, 0.01, 0.03, 0.1, 0.3, 1)
                .lowest(VALIDATION_SQUARED_ERROR.atEnd())
                .only(STRENGTH, "its best"));
    }

    @Override
    public Recipe recipe(Fit fit, Settings settings) {
        if (fit.data().equals("digits")) {
            DataSource digits = settings.digits().training(1_000);
            int epochs = settings.count(EPOCHS) / 2;
            Mlp softmax = Mlp.classifying(digits)
                    .penalty(l1(fit, settings) / 100, l2(fit, settings) / 100)
                    .updater(new Sgd(new Linear(Per.EPOCH, 0.1, 0, epochs)));
            return observed(fit, Recipe.train(softmax, digits).epochs(epochs), new PixelWeights(3));
        }
        int examples = fit.data().startsWith("400") ? 400 : 50;
        int epochs = settings.count(EPOCHS) * 400 / examples;
        DataSource data = fit.data().endsWith("correlated")
                ? Datasets.groupedRegression(400, 100, USEFUL, 0.95, 0.5).training(examples)
                : Datasets.regression(400, 100, USEFUL, 0.5).training(examples);
        LinearModel linear = LinearModel.predicting(data)
                .penalty(l1(fit, settings), l2(fit, settings))
                .updater(new Sgd(new Linear(Per.EPOCH, 0.02, 0, epochs)));
        return observed(fit, Recipe.train(linear, data).epochs(epochs), new Support(USEFUL, ZERO));
    }

    private static Training observed(Fit fit, Training training, Probe own) {
        Training judged = training.batchSize(50).observe(AT_END, new SquaredError(), new Sparsity(ZERO), own);
        return fit.shown() ? judged.observe(AT_END, new SortedWeights()) : judged;
    }

    private static double l1(Fit fit, Settings settings) {
        return fit.ratio() * settings.real(LAMBDA);
    }

    /** The slide's penalty is {@code |w|^2}, Deeplearning4j's half of that. */
    private static double l2(Fit fit, Settings settings) {
        return 2 * (1 - fit.ratio()) * settings.real(LAMBDA);
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause("L1 sets many weights to near zero", expect(ZEROS, L1).atLeast(0.2))
                        .in(DATA)
                        .in(STRENGTH),
                clause("L2 does not", expect(ZEROS, L2).atMost(0.1)).in(DATA).in(STRENGTH),
                clause("the elastic net lies between")
                        .under("with a quarter of L1", between(QUARTER))
                        .under("with half of L1", between(HALF))
                        .under("with three quarters of L1", between(MOSTLY))
                        .in(DATA)
                        .in(STRENGTH),
                clause(
                                "with few useful features L1 finds them",
                                expect(RECALL.atEnd(), L1).atLeast(1))
                        .in(DATA, "400 examples", "50 examples", "50 examples correlated")
                        .in(STRENGTH, "its best"),
                clause("and no others", expect(PRECISION.atEnd(), L1).atLeast(0.8))
                        .in(DATA, "400 examples", "50 examples", "50 examples correlated")
                        .in(STRENGTH, "its best")
                        .aside(),
                clause(
                                "with more features than examples the elastic net is better",
                                expect(TEST, HALF).toStayBelow(L1))
                        .in(DATA, "50 examples", "50 examples correlated")
                        .in(STRENGTH));
    }

    private static Expectation[] between(Arm<Double> net) {
        return new Expectation[] {
            expect(ZEROS, net).toExceed(L2), expect(ZEROS, net).toStayBelow(L1)
        };
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Sizes of the weights at one strength, from the largest to the smallest",
                                Plot.curves(SORTED_WEIGHTS)
                                        .only(STRENGTH, "the same")
                                        .panels(DATA)
                                        .logY()
                                        .mark(ZERO, "counts as zero"))
                        .shows("near zero"),
                Figure.of(
                                "Features found in 50 examples",
                                Plot.bars(RECALL.atEnd())
                                        .only(DATA, "50 examples")
                                        .only(STRENGTH, "its best"),
                                Plot.bars(PRECISION.atEnd())
                                        .only(DATA, "50 examples")
                                        .only(STRENGTH, "its best"),
                                Plot.bars(TEST).only(DATA, "50 examples").only(STRENGTH, "its best"))
                        .shows("finds them"),
                Figure.of(
                        "Weights of a three, one a pixel",
                        Plot.image(PIXEL_WEIGHT)
                                .only(DATA, "digits")
                                .only(STRENGTH, "the same")
                                .arms("L2", "elastic net 0.5", "L1")),
                Figure.of("Choice of the penalty", Plot.tuning().panels(DATA)));
    }
}
