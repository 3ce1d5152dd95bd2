package lecture.regularization;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.procedure.SideBySide.DISTANCE;
import static lecture.Decks.BAEK;

import java.util.List;
import lab.claim.*;
import lab.data.*;
import lab.metric.Summary;
import lab.network.*;
import lab.procedure.SideBySide;
import org.nd4j.linalg.learning.config.*;

/**
 * With gradient descent, an L2 penalty of {@code lambda/2 |w|^2} equals multiplying the weights by {@code 1 - alpha lambda}
 * before the step; with Adam the two differ.
 *
 * <p>Two networks start from the same weights and see the same batches: one is penalized, the weights of the other are
 * shrunk. What parts them is their distance over their norm. The slide derives the equality for gradient descent and calls
 * the penalty "weight decay" throughout; with momentum the penalty enters the velocity, with Adam it is divided by the size
 * of the gradients (Loshchilov and Hutter 2019, arXiv:1711.05101). Equal means to a hundred-thousandth, which single
 * precision allows for; different, to a hundredth with Adam and a thousandth with momentum.
 */
public final class WeightDecay implements Experiment<WeightDecay.Pair> {
    private static final Setting EPOCHS = Setting.count("epochs", 100).smoke(25);

    private static final Factor<String> DATA = Factor.of("data", "digits", "tumours");
    private static final Factor<Double> LAMBDA = Factor.of("lambda", 0.001, 0.01);
    private static final Arm<IUpdater> SGD = Arm.of("SGD", new Sgd(0.1));
    private static final Arm<IUpdater> MOMENTUM = Arm.of("momentum", new HeavyBall(0.02, 0.9));
    private static final Arm<IUpdater> ADAM = Arm.of("Adam", new Adam(1e-3));

    private static final Summary AT_100 = DISTANCE.at(100).named("distance after 100 updates");

    /** An arm's value: the optimizer, the data, and the strength of penalty and decay. */
    public record Pair(IUpdater updater, String data, double lambda) {}

    @Override
    public Claim claim() {
        return Claim.named("weight-decay")
                .tier(3)
                .says(
                        "With SGD the L2 penalty equals multiplying the weights by (1 - alpha lambda) before the step; with Adam the two"
                                + " differ.")
                .slide(BAEK, "L2 Parameter Regularization")
                .source("Loshchilov and Hutter 2019, arXiv:1711.05101, propositions 1 and 2")
                .erratum(
                        BAEK,
                        "L2 Parameter Regularization",
                        "The L2 norm penalty commonly known as weight decay",
                        "They are one thing with gradient descent alone, as the slide derives; not with momentum, nor with Adam.")
                .notes(ForReaders.WEIGHT_DECAY)
                .seeds(101, 10, "five were planned; ten cost seconds");
    }

    @Override
    public List<Arm<Pair>> arms() {
        return Arm.product(
                Arm.product(List.of(SGD, MOMENTUM, ADAM), DATA, (updater, data) -> new Pair(updater, data, 0)),
                LAMBDA,
                (pair, lambda) -> new Pair(pair.updater(), pair.data(), lambda));
    }

    @Override
    public Recipe recipe(Pair pair, Settings settings) {
        DataSource data = pair.data().equals("digits")
                ? settings.digits().training(320)
                : Datasets.breastCancer().training(320).standardized();
        Mlp mlp = Mlp.classifying(data).hidden(30).updater(pair.updater());
        Training plain = Recipe.train(mlp, data).batchSize(80).epochs(settings.count(EPOCHS)); // 4 updates an epoch
        return Recipe.procedure(new SideBySide(
                plain.network(mlp.l2(pair.lambda())),
                plain.network(new DecayingWeights(mlp, pair.lambda())),
                10,
                settings));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                                "with SGD the L2 penalty equals multiplying the weights before the step",
                                expect(AT_100, SGD).atMost(1e-5))
                        .in(DATA)
                        .in(LAMBDA),
                clause("with Adam the two differ", expect(AT_100, ADAM).atLeast(1e-2))
                        .in(DATA)
                        .in(LAMBDA),
                clause("with momentum, too", expect(AT_100, MOMENTUM).atLeast(1e-3))
                        .in(DATA)
                        .in(LAMBDA)
                        .aside());
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.of(
                        "Distance between a network with a penalty of 0.01 and one whose weights shrink",
                        Plot.curves(DISTANCE).only(LAMBDA, 0.01).panels(DATA).logY())
                .shows("equals multiplying the weights"));
    }
}
