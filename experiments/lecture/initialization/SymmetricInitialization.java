package lecture.initialization;

import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.*;
import static lab.probe.Symmetry.*;
import static lab.probe.WeightImage.FIRST_WEIGHTS;
import static lecture.Decks.*;

import java.util.List;
import lab.claim.*;
import lab.network.*;
import lab.probe.*;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.nd4j.linalg.activations.Activation;

/**
 * Units of a layer that begin with the same weights compute the same, get the same gradient and stay the same: the layer is
 * as good as one unit. Random weights break the symmetry.
 *
 * <p>The slides name no network. Ours has two hidden layers of {@value #WIDTH} sigmoid units, which put out 1/2 and pass a
 * gradient from zero weights, too; tanh units would not move at all. Biases start at 0. Eight units are few enough for the
 * matrix product to sum them all in the same order, and the difference is exactly 0. In wider layers it sums some units
 * in another order; they differ by a rounding, and as symmetric weights are a saddle of the loss, the difference grows.
 */
public final class SymmetricInitialization implements Experiment<IWeightInit> {
    private static final int WIDTH = 8;
    private static final Setting RATE = Setting.real("rate", 0.1);
    private static final Setting EPOCHS = Setting.count("epochs", 1, 8, 30);

    private static final Arm<IWeightInit> ZERO = Arm.of("zero", WeightInit.ZERO.getWeightInitFunction());
    private static final Arm<IWeightInit> CONSTANT = Arm.of("constant 0.01", new WeightInitConstant(0.01));
    private static final Arm<IWeightInit> RANDOM = Arm.of("random", WeightInit.XAVIER.getWeightInitFunction());

    @Override
    public Claim claim() {
        return Claim.named("symmetric-initialization")
                .tier(2)
                .says(
                        "Zero or constant initial weights leave all units of a layer identical for ever; random ones do not.")
                .slide(BAEK, "Initializing Weights")
                .slide(OSLO, "What if all weights are initialized with the same value?")
                .slide(CMU, "Parameter Initialization")
                .source("Goodfellow et al. 2016, Deep Learning, sec. 8.4");
    }

    @Override
    public List<Arm<IWeightInit>> arms() {
        return List.of(ZERO, CONSTANT, RANDOM);
    }

    @Override
    public List<Setting> settings() {
        return List.of(RATE, EPOCHS);
    }

    @Override
    public Recipe recipe(IWeightInit weights, Settings settings) {
        Mlp mlp = Mlp.inputs(784).hiddenLayers(2).ofWidth(WIDTH).outputs(10);
        Mlp network = mlp.activation(Activation.SIGMOID).weightInit(weights);
        return Recipe.train(network.updater(new HeavyBall(settings.real(RATE), 0.9)), settings.digits())
                .batchSize(64)
                .epochs(settings.count(EPOCHS))
                .observe(AT_START.and(EVERY_EPOCH), new Symmetry())
                .observe(AT_START.and(EVERY_EPOCH), Evaluation.of(TEST_ACCURACY))
                .observe(AT_END, new WeightImage(28));
    }

    @Override
    public List<Expectation> expectations() {
        return List.of(
                expect(UNIT_DIFFERENCE.atEnd(), ZERO).atMost(0),
                expect(UNIT_DIFFERENCE.atEnd(), CONSTANT).atMost(0),
                expect(UNIT_DIFFERENCE.atEnd(), RANDOM).toExceed(CONSTANT),
                expect(TEST_ACCURACY.atEnd(), RANDOM).toExceed(ZERO).by(0.3),
                expect(TEST_ACCURACY.atEnd(), RANDOM).toExceed(CONSTANT).by(0.3));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of("Weights of the first layer after training", Plot.image(FIRST_WEIGHTS)),
                Figure.of("Test accuracy by epoch", Plot.curves(TEST_ACCURACY).range(0, 1)),
                Figure.of(
                        "Difference of units and rank by epoch",
                        Plot.curves(UNIT_DIFFERENCE),
                        Plot.curves(WEIGHT_RANK)));
    }
}
