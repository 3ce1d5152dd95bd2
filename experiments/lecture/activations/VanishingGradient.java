package lecture.activations;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.Gradients.*;
import static lab.probe.Moment.*;
import static lecture.Decks.*;

import java.util.List;
import lab.claim.*;
import lab.metric.Axis;
import lab.metric.CurveShape;
import lab.metric.Summary;
import lab.network.Mlp;
import lab.probe.*;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * With sigmoid units the gradient shrinks by a near-constant factor per layer towards the input, so that the first layers of
 * a deep network hardly learn; with ReLU and a matched initialization it does not.
 *
 * <p>The slide multiplies {@code sigmoid'(0) = 1/4} ten times. A layer also multiplies by its weights, which Glorot's
 * initialization makes neutral ({@code n Var(w) = 1}), so the slide's 1/4 should show. All arms share one learning rate;
 * networks of fewer than {@value #DEEP} layers are measured and not trained. Before the first update the loss is not yet that
 * of chance, since the output weights are random; so its distance from chance is read after the first epoch and later.
 */
public final class VanishingGradient implements Experiment<VanishingGradient.Net> {
    private static final int DEEP = 10;
    private static final Factor<Integer> DEPTH = Factor.of("depth", 1, 2, 3, 4, 5, 6, 7, 8, 9, DEEP);
    private static final double CHANCE = Math.log(10); // nats, ten classes
    private static final Setting WIDTH = Setting.count("width", 100);
    private static final Setting RATE = Setting.real("rate", 0.03);
    private static final Setting EPOCHS = Setting.count("epochs", 8).smoke(1).full(30);

    private static final Arm<Unit> SIGMOID = Arm.of("sigmoid", new Unit(Activation.SIGMOID, WeightInit.XAVIER));
    private static final Arm<Unit> TANH = Arm.of("tanh", new Unit(Activation.TANH, WeightInit.XAVIER));
    private static final Arm<Unit> RELU = Arm.of("ReLU", new Unit(Activation.RELU, WeightInit.RELU));
    private static final Arm<Net> DEEP_SIGMOID = SIGMOID.at(DEPTH, DEEP, Net::new);
    private static final Arm<Net> DEEP_RELU = RELU.at(DEPTH, DEEP, Net::new);

    private static final Summary EPOCHS_TO_90 =
            TRAIN_ACCURACY.firstAtLeast(0.9).named("epochs to 90 % training accuracy");
    private static final Summary AWAY_FROM_CHANCE = CurveShape.farthestFrom(
                    CHANCE, TRAIN_LOSS, EPOCHS_TO_90.in(DEEP_RELU.key()))
            .named("largest relative distance of training loss from ln 10 until ReLU reaches 90 %");

    private static final Summary FACTOR =
            CurveShape.factorPerIndex(SIGNAL_GRADIENT, DEEP, 1).named("factor of mean |dL/dz| a layer, geometric mean");
    private static final Summary FACTORS =
            CurveShape.factorSpread(SIGNAL_GRADIENT).named("factors of mean |dL/dz| a layer, largest over smallest");
    private static final Summary FIRST_OVER_LAST =
            WEIGHT_GRADIENT.at(1).over(WEIGHT_GRADIENT.at(DEEP)).named("gradient norm, first over last layer");
    private static final Summary FIRST_LAYER = SIGNAL_GRADIENT.at(1).named("Mean |dL/dz| in the first layer");

    /** An activation, with its matching initialization. */
    private record Unit(Activation activation, WeightInit init) {}

    /** An arm's value: the unit, at a depth. */
    public record Net(Unit unit, int depth) {}

    @Override
    public Claim claim() {
        return Claim.named("vanishing-gradient")
                .tier(1)
                .says(
                        "In a deep network of sigmoid units the gradient shrinks by a near-constant factor a layer towards the"
                                + " input, at most 1/4 through the activation, so that the first layers hardly learn; ReLU"
                                + " with a matched initialization does not suffer.")
                .slide(UC3M, "Vanishing/Exploding Gradient Problems")
                .slide(BAEK, "Historically the most popular choice: Sigmoid")
                .slide(OSLO, "Sigmoid problems")
                .slide(CMU, "Exploding and Vanishing Gradients")
                .source(
                        "Glorot and Bengio 2010, https://proceedings.mlr.press/v9/glorot10a.html, section 3; Nielsen 2015, http://neuralnetworksanddeeplearning.com/chap5.html")
                .published(InPrint.VANISHING_GRADIENT)
                .notes(ForReaders.VANISHING_GRADIENT)
                .seeds(201, 5, "on lower seeds the factors were seen before they were judged");
    }

    @Override
    public List<Arm<Net>> arms() {
        return Arm.product(List.of(SIGMOID, TANH, RELU), DEPTH, Net::new);
    }

    @Override
    public Recipe recipe(Net net, Settings settings) {
        Mlp mlp = Mlp.classifying(settings.digits()).hiddenLayers(net.depth()).ofWidth(settings.count(WIDTH));
        Mlp network =
                mlp.activation(net.unit().activation()).weightInit(net.unit().init());
        return Recipe.train(network.updater(new Sgd(settings.real(RATE))), settings.digits())
                .batchSize(64)
                .epochs(net.depth() == DEEP ? settings.count(EPOCHS) : 0)
                .observe(
                        AT_START.and(EVERY_EPOCH),
                        new Gradients(),
                        Evaluation.of(TRAIN_LOSS, TRAIN_ACCURACY, TEST_ACCURACY));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                        "in a deep network of sigmoid units the gradient shrinks by a near-constant factor a layer",
                        expect(FACTORS, DEEP_SIGMOID).atMost(1.5),
                        expect(FIRST_OVER_LAST, DEEP_SIGMOID)
                                .atMost(1e-5)), // 0.25^9 = 4e-6 from the tenth layer to the first
                clause(
                        "at most 1/4 through the activation",
                        expect(FACTOR, DEEP_SIGMOID).atMost(0.25)),
                Clause.unjudged(
                        "at most 1/4 in every single layer",
                        "a layer also multiplies by its weights, by 1 on average and 7 % more or less at a width of 100"),
                clause(
                        "so that the first layers hardly learn",
                        expect(AWAY_FROM_CHANCE, DEEP_SIGMOID).atMost(0.02)),
                clause(
                        "ReLU with a matched initialization does not suffer",
                        expect(FIRST_OVER_LAST, DEEP_RELU).within(0.1, 10),
                        expect(EPOCHS_TO_90, DEEP_RELU).toStayBelow(DEEP_SIGMOID)));
    }

    @Override
    public List<Unjudged> unjudged() {
        return List.of(
                Unjudged.because("The slides do not say how tanh fares.", TANH.at(DEPTH, DEEP, Net::new)),
                Unjudged.because(
                        "Networks of fewer than ten layers are measured before training, for the last figure.",
                        arms().stream()
                                .filter(arm -> arm.value().depth() < DEEP)
                                .toArray(Arm[]::new)));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Gradient by layer before training",
                                Plot.curves(WEIGHT_GRADIENT).logY(),
                                Plot.curves(SIGNAL_GRADIENT).logY())
                        .shows("shrinks")
                        .only(DEPTH, DEEP),
                Figure.of("Training loss by epoch", Plot.curves(TRAIN_LOSS).mark(CHANCE, "chance, ln 10"))
                        .shows("hardly learn", "the first layers of a deep network of sigmoid units hardly learn")
                        .only(DEPTH, DEEP),
                Figure.of(
                                "Gradient of the first layer by depth",
                                Plot.levels(FIRST_LAYER, Axis.DEPTH).logY())
                        .shows("shrinks"));
    }
}
