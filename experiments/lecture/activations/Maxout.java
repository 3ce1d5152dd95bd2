package lecture.activations;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.MaxoutAsRectifier.GAP;
import static lab.probe.Moment.*;
import static lab.probe.Parameters.*;
import static lecture.Decks.*;

import java.util.List;
import lab.claim.*;
import lab.metric.Summary;
import lab.network.*;
import lab.probe.*;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;

/**
 * A maxout layer with two pieces has twice the parameters of a ReLU layer of the same width and contains ReLU and leaky ReLU
 * as special cases.
 *
 * <p>Both statements are algebra: they hold for every seed or for none, and they test our maxout layer after training. The
 * slide does not say what the extra parameters are worth. Therefore a wider ReLU layer with as many parameters is trained,
 * too. All arms have one hidden layer and share one learning rate (Goodfellow et al. tuned theirs and used dropout).
 */
public final class Maxout implements Experiment<Maxout.Net> {
    private static final int WIDTH = 100;
    private static final int MATCHED = 199; // 199 (785 + 10) + 10 = 158,215 parameters; maxout has 158,010
    private static final double LEAK = 0.01;
    private static final Setting RATE = Setting.real("rate", 0.02);
    private static final Setting EPOCHS = Setting.count("epochs", 10).smoke(1).full(30);

    private static final Unit RECTIFIER = new Unit.Fixed(Activation.RELU.getActivationFunction());
    private static final Arm<Net> RELU = Arm.of("ReLU", new Net(RECTIFIER, WIDTH));
    private static final Arm<Net> LEAKY_RELU =
            Arm.of("leaky ReLU", new Net(new Unit.Fixed(new ActivationLReLU(LEAK)), WIDTH));
    private static final Arm<Net> MAXOUT = Arm.of("maxout", new Net(new Unit.Largest(2), WIDTH));
    private static final Arm<Net> WIDE_RELU = Arm.of("ReLU, as many parameters", new Net(RECTIFIER, MATCHED));

    private static final Summary OVER_RELU = HIDDEN_PARAMETERS
            .atEnd()
            .over(HIDDEN_PARAMETERS.atEnd().in(RELU.key()))
            .named("parameters of the hidden layer over those of ReLU");

    private static final Summary SIZE = PARAMETERS.atEnd().named("parameters");
    private static final Summary ACCURACY = TEST_ACCURACY.atEnd().named("test accuracy at the end");
    private static final Summary FROM_RELU = GAP.at(0).named("distance from ReLU, pieces (w, 0)");
    private static final Summary FROM_LEAKY_RELU = GAP.at(LEAK).named("distance from leaky ReLU, pieces (w, 0.01 w)");

    /** An arm's value: the kind of hidden unit, and the number of units. */
    public record Net(Unit unit, int width) {}

    @Override
    public Claim claim() {
        return Claim.named("maxout")
                .says(
                        "A maxout layer with two pieces has twice the parameters of a ReLU layer of the same width and contains"
                                + " ReLU and leaky ReLU as special cases.")
                .slide(BAEK, "Recap: Activation Functions")
                .slide(OSLO, "Maxout activation")
                .source("Goodfellow et al. 2013, arXiv:1302.4389, section 3")
                .notes(ForReaders.MAXOUT)
                .seeds(
                        301,
                        20,
                        "a difference that shows in nine of ten seeds takes as many; five of lower ones were too few");
    }

    @Override
    public List<Arm<Net>> arms() {
        return List.of(RELU, LEAKY_RELU, MAXOUT, WIDE_RELU);
    }

    @Override
    public Recipe recipe(Net net, Settings settings) {
        Mlp hidden = Mlp.classifying(settings.digits()).hidden(net.width());
        Mlp mlp = hidden.unit(net.unit()).weightInit(WeightInit.RELU);
        Training training = Recipe.train(mlp.updater(new HeavyBall(settings.real(RATE), 0.9)), settings.digits())
                .batchSize(64)
                .epochs(settings.count(EPOCHS))
                .observe(AT_START, new Parameters())
                .observe(EVERY_EPOCH, Evaluation.of(TRAIN_LOSS, TEST_ACCURACY));
        return net.unit() instanceof Unit.Largest
                ? training.observe(AT_END, new MaxoutAsRectifier(List.of(0.0, LEAK)))
                : training;
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                        "a maxout layer with two pieces has twice the parameters of a ReLU layer of the same width",
                        expect(OVER_RELU, MAXOUT).toEqual(2, 1e-9)),
                clause(
                        "it contains ReLU and leaky ReLU as special cases",
                        expect(FROM_RELU, MAXOUT).toNeverExceed(1e-6),
                        expect(FROM_LEAKY_RELU, MAXOUT).toNeverExceed(1e-6)),
                clause(
                        "it is worth its parameters",
                        expect(ACCURACY, MAXOUT).toExceed(WIDE_RELU),
                        expect(ACCURACY, MAXOUT).toExceed(RELU),
                        expect(ACCURACY, MAXOUT).toExceed(LEAKY_RELU)));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of("Accuracy against parameters", Plot.points(SIZE, ACCURACY))
                        .shows("twice the parameters"),
                Figure.of("Training by epoch", Plot.curves(TRAIN_LOSS).logY(), Plot.curves(TEST_ACCURACY)));
    }
}
