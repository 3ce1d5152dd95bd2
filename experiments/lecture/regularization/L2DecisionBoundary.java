package lecture.regularization;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.DecisionField.*;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.AT_END;
import static lab.probe.WeightNorm.WEIGHT_NORM;
import static lecture.Decks.*;

import java.util.List;
import java.util.stream.Stream;
import lab.claim.*;
import lab.data.*;
import lab.metric.*;
import lab.network.*;
import lab.probe.*;

/**
 * A large L2 penalty gives high bias, a small one high variance, one in between is a good compromise: it has the best test
 * accuracy.
 *
 * <p>Noisy points on two half circles, in the plane. The slide draws its three boundaries for one small sample; a large one
 * is a second regime. Bias shows as a training error ten points above that without penalty, variance as a gap between test and training error. The compromise
 * is the penalty, neither none nor the largest, that validation data choose. The penalty is Deeplearning4j's {@code lambda/2
 * |w|^2} beside a mean loss; the slide's {@code lambda} is larger by half the number of examples.
 */
public final class L2DecisionBoundary implements Experiment<L2DecisionBoundary.Penalized> {
    private static final Setting RATE = Setting.real("rate", 0.05);
    private static final Setting UPDATES = Setting.count("updates", 3_000).smoke(100);
    private static final int BATCH = 25;

    private static final Factor<Integer> EXAMPLES = Factor.of("examples", 100, 1_000);
    private static final List<Arm<Double>> LAMBDAS = Stream.of("0", "0.0001", "0.001", "0.01", "0.1", "1")
            .map(lambda -> Arm.of(lambda, Double.valueOf(lambda)))
            .toList();
    private static final Arm<Double> NONE = LAMBDAS.get(0);
    private static final Arm<Double> MIDDLE = LAMBDAS.get(3);
    private static final Arm<Double> LARGEST = LAMBDAS.get(5);
    private static final List<ArmKey> BETWEEN =
            LAMBDAS.subList(1, 5).stream().map(arm -> arm.key()).toList();

    private static final Summary GAP =
            TEST_ERROR.atEnd().minus(TRAIN_ERROR.atEnd()).named("gap between test and training error");

    /** An arm's value: the penalty, and the number of examples. */
    public record Penalized(double lambda, int examples) {}

    @Override
    public Claim claim() {
        return Claim.named("l2-decision-boundary")
                .tier(2)
                .says(
                        "A large L2 penalty gives high bias, a small one high variance, one in between the best test accuracy.")
                .slide(UC3M, "L2 Regularization Effect on Decision Boundaries")
                .slide(BAEK, "L2 Parameter Regularization")
                .source(
                        "Krogh and Hertz 1991, https://proceedings.neurips.cc/paper/1991/hash/8eefcfdf5990e441f0fb6f3fad709e21-Abstract.html")
                .notes(ForReaders.L2_DECISION_BOUNDARY)
                .seeds(101, 10, "five would leave the compromise open, by the pilots");
    }

    @Override
    public List<Arm<Penalized>> arms() {
        return Arm.product(LAMBDAS, EXAMPLES, Penalized::new);
    }

    @Override
    public Recipe recipe(Penalized penalized, Settings settings) {
        DataSource moons = Datasets.twoMoons(1_000, 0.3).training(penalized.examples());
        Mlp mlp = Mlp.classifying(moons)
                .hidden(100, 100)
                .relu()
                .l2(penalized.lambda())
                .updater(new HeavyBall(settings.real(RATE), 0.9));
        return Recipe.train(mlp, moons)
                .batchSize(BATCH)
                .epochs(Math.max(1, settings.count(UPDATES) * BATCH / penalized.examples()))
                .observe(
                        AT_END,
                        Evaluation.of(TRAIN_ERROR, VALIDATION_ERROR, TEST_ERROR, VALIDATION_LOSS, TEST_LOSS),
                        new WeightNorm(),
                        DecisionField.within(-2, 3).examples(100));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                                "a large penalty gives high bias",
                                expect(TRAIN_ERROR.atEnd(), LARGEST)
                                        .toExceed(NONE)
                                        .by(0.1))
                        .in(EXAMPLES),
                clause("a small one gives high variance", expect(GAP, NONE).atLeast(0.05))
                        .in(EXAMPLES),
                clause("one in between has the best test accuracy")
                        .under(
                                "against none",
                                expect(over(NONE, TEST_ERROR, VALIDATION_ERROR), NONE)
                                        .atMost(-0.0005))
                        .under(
                                "against the largest",
                                expect(over(LARGEST, TEST_ERROR, VALIDATION_ERROR), LARGEST)
                                        .atMost(-0.0005))
                        .in(EXAMPLES),
                clause("it has the best test loss")
                        .under(
                                "against none",
                                expect(over(NONE, TEST_LOSS, VALIDATION_LOSS), NONE)
                                        .atMost(0))
                        .under(
                                "against the largest",
                                expect(over(LARGEST, TEST_LOSS, VALIDATION_LOSS), LARGEST)
                                        .atMost(0))
                        .in(EXAMPLES)
                        .aside(),
                clause("the weights shrink", expect(WEIGHT_NORM.atEnd(), MIDDLE).toStayBelow(NONE))
                        .in(EXAMPLES));
    }

    @Override
    public List<Unjudged> unjudged() {
        return List.of(new Unjudged(
                EXAMPLES.levels().stream()
                        .flatMap(n -> BETWEEN.stream()
                                .filter(key -> !key.equals(MIDDLE.key()))
                                .map(key -> key.at(EXAMPLES.name(), String.valueOf(n))))
                        .toList(),
                "The slide is about a large and a small penalty; from those between, validation data choose one."));
    }

    /** What the penalty between that validation data choose has over another one; below 0 if it is better. */
    private static Summary over(Arm<Double> other, Metric test, Metric validation) {
        Summary number = test.atEnd();
        return number.across(BETWEEN)
                .at(validation.atEnd().across(BETWEEN).levelOfBest())
                .minus(number.in(other.key()))
                .named(test.name() + " of the compromise, minus that of "
                        + (other.equals(NONE) ? "no penalty" : "the largest"));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Decision boundaries of 100 examples",
                                Plot.field(CLASS_PROBABILITY)
                                        .only(EXAMPLES, 100)
                                        .arms("0", "0.01", "0.1", "1")
                                        .diverging(0.5)
                                        .mark(0.5, "decision boundary")
                                        .points(EXAMPLE_X, EXAMPLE_Y, EXAMPLE_CLASS))
                        .shows("high bias"),
                Figure.of(
                                "Errors against the penalty",
                                Plot.bars(TRAIN_ERROR.atEnd()).groups(EXAMPLES),
                                Plot.bars(TEST_ERROR.atEnd()).groups(EXAMPLES))
                        .shows("best test accuracy"));
    }
}
