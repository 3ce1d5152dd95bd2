package lecture.activations;

import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.Gradients.*;
import static lab.probe.Moment.*;
import static lecture.Decks.*;

import java.util.List;
import java.util.stream.IntStream;
import lab.claim.*;
import lab.metric.Axis;
import lab.metric.Summary;
import lab.network.Mlp;
import lab.probe.*;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * With sigmoid units the gradient shrinks by a near-constant factor a layer towards the input, so that the first layers of
 * a deep network hardly learn; with ReLU and a matched initialization it does not.
 *
 * <p>The slide multiplies {@code sigmoid'(0) = 1/4} ten times. A layer also multiplies by its weights, which Glorot's
 * initialization makes neutral ({@code n Var(w) = 1}), so the slide's 1/4 is what should show. All arms share one learning
 * rate; depths below {@value #DEPTH} are looked at and not trained.
 */
public final class VanishingGradient implements Experiment<VanishingGradient.Net> {
    private static final int DEPTH = 10;
    private static final double CHANCE = Math.log(10); // nats, ten classes
    private static final Setting WIDTH = Setting.count("width", 100);
    private static final Setting RATE = Setting.real("rate", 0.03);
    private static final Setting EPOCHS = Setting.count("epochs", 1, 8, 30);

    private static final Arm<Net> SIGMOID = arm("sigmoid", Activation.SIGMOID, WeightInit.XAVIER, DEPTH);
    private static final Arm<Net> RELU = arm("ReLU", Activation.RELU, WeightInit.RELU, DEPTH);

    private static final Summary EPOCHS_TO_90 =
            TRAIN_ACCURACY.firstAtLeast(0.9).named("epochs to 90 % training accuracy");
    private static final Summary AWAY_FROM_CHANCE = Summary.farthestFrom(
                    CHANCE, TRAIN_LOSS, EPOCHS_TO_90.in(RELU.key()))
            .named("largest relative distance of training loss from ln 10 until ReLU reaches 90 %");

    private static final Summary FIRST_OVER_LAST =
            WEIGHT_GRADIENT.at(1).over(WEIGHT_GRADIENT.at(DEPTH)).named("gradient norm, first over last layer");
    private static final Summary FIRST_LAYER = SIGNAL_GRADIENT.at(1).named("Mean |dL/dz| in the first layer");

    /** What differs: activation with the initialization made for it, at a depth. */
    public record Net(Activation activation, WeightInit init, int depth) {}

    @Override
    public Claim claim() {
        return Claim.named("vanishing-gradient")
                .tier(1)
                .says(
                        "In a deep network of sigmoid units the gradient shrinks by a near-constant factor, at most 1/4, a"
                                + " layer towards the input, so that the first layers hardly learn; ReLU with a matched"
                                + " initialization does not suffer.")
                .slide(UC3M, "Vanishing/Exploding Gradient Problems")
                .slide(BAEK, "Historically the most popular choice: Sigmoid")
                .slide(OSLO, "Sigmoid problems")
                .slide(CMU, "Exploding and Vanishing Gradients")
                .source("Glorot and Bengio 2010, section 3; Nielsen 2015, chapter 5")
                .published(InPrint.VANISHING_GRADIENT);
    }

    @Override
    public List<Arm<Net>> arms() {
        return IntStream.rangeClosed(1, DEPTH)
                .mapToObj(VanishingGradient::ofDepth)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Arm<Net>> ofDepth(int depth) {
        return List.of(
                arm("sigmoid", Activation.SIGMOID, WeightInit.XAVIER, depth),
                arm("tanh", Activation.TANH, WeightInit.XAVIER, depth),
                arm("ReLU", Activation.RELU, WeightInit.RELU, depth));
    }

    @Override
    public List<Setting> settings() {
        return List.of(WIDTH, RATE, EPOCHS);
    }

    @Override
    public Recipe recipe(Net net, Settings settings) {
        int width = settings.count(WIDTH);
        Mlp mlp = Mlp.inputs(784).hiddenLayers(net.depth()).ofWidth(width).outputs(10);
        Mlp network = mlp.activation(net.activation()).weightInit(net.init());
        return Recipe.train(network.updater(new Sgd(settings.real(RATE))), settings.digits())
                .batchSize(64)
                .epochs(net.depth() == DEPTH ? settings.count(EPOCHS) : 0)
                .observe(AT_START.and(EVERY_EPOCH), new Gradients())
                .observe(AT_START.and(EVERY_EPOCH), Evaluation.of(TRAIN_LOSS, TRAIN_ACCURACY, TEST_ACCURACY));
    }

    @Override
    public List<Expectation> expectations() {
        return List.of(
                expect(FIRST_OVER_LAST, SIGMOID).atMost(1e-5), // 0.25^9 = 4e-6 between the first and the tenth layer
                expect(FIRST_OVER_LAST, RELU).within(0.1, 10),
                expect(EPOCHS_TO_90, RELU).atMost(100),
                expect(AWAY_FROM_CHANCE, SIGMOID).atMost(0.02));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Gradient by layer before training",
                                Plot.curves(WEIGHT_GRADIENT).logY(),
                                Plot.curves(SIGNAL_GRADIENT).logY())
                        .only("depth", DEPTH),
                Figure.of("Training loss by epoch", Plot.curves(TRAIN_LOSS).mark(CHANCE, "chance, ln 10"))
                        .only("depth", DEPTH),
                Figure.of(
                        "Gradient of the first layer by depth",
                        Plot.levels(FIRST_LAYER, Axis.DEPTH).logY()));
    }

    private static Arm<Net> arm(String name, Activation activation, WeightInit init, int depth) {
        return Arm.of(name, new Net(activation, init, depth)).at("depth", depth);
    }
}
