package lecture.initialization;

import static lab.claim.Clause.clause;
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
 * Units of a layer that start with the same weights compute the same, get the same gradient and stay the same: the layer is
 * as good as one unit. Random weights break the symmetry.
 *
 * <p>The slides name no network. Ours has two hidden layers of sigmoid units, which output 1/2 and pass on a gradient even
 * from zero weights; tanh units would not move at all. Biases start at 0. "For ever" holds for real numbers, but not on
 * every computer. A matrix product may sum some of 64 units in another order than others, as OpenBLAS did in a pilot with
 * its kernels for AVX2, though not with those for AVX-512. Then they differ by a rounding error after the first updates, and
 * the difference grows, to 0.02 in that pilot. So the claim is judged with {@value #FEW} units, which both kernels sum
 * alike; 64 units are shown and not judged.
 */
public final class SymmetricInitialization implements Experiment<SymmetricInitialization.Net> {
    private static final int FEW = 8;
    private static final Factor<Integer> UNITS = Factor.of("units", FEW, 64);
    private static final Setting RATE = Setting.real("rate", 0.1);
    private static final Setting EPOCHS = Setting.count("epochs", 8).smoke(1).full(30);

    private static final List<Arm<IWeightInit>> WEIGHTS = List.of(
            Arm.of("zero", WeightInit.ZERO.getWeightInitFunction()),
            Arm.of("constant 0.01", new WeightInitConstant(0.01)),
            Arm.of("random", WeightInit.XAVIER.getWeightInitFunction()));
    private static final Arm<Net> ZERO = WEIGHTS.get(0).at(UNITS, FEW, Net::new);
    private static final Arm<Net> CONSTANT = WEIGHTS.get(1).at(UNITS, FEW, Net::new);
    private static final Arm<Net> RANDOM = WEIGHTS.get(2).at(UNITS, FEW, Net::new);

    /** An arm's value: the initial weights, and the number of units per hidden layer. */
    public record Net(IWeightInit weights, int units) {}

    @Override
    public Claim claim() {
        return Claim.named("symmetric-initialization")
                .tier(2)
                .says(
                        "Zero or constant initial weights leave all units of a layer identical for ever; random ones do not.")
                .slide(BAEK, "Initializing Weights")
                .slide(OSLO, "What if all weights are initialized with the same value?")
                .slide(CMU, "Parameter Initialization")
                .source("Goodfellow et al. 2016, https://www.deeplearningbook.org, section 8.4")
                .notes(ForReaders.SYMMETRIC_INITIALIZATION);
    }

    @Override
    public List<Arm<Net>> arms() {
        return Arm.product(WEIGHTS, UNITS, Net::new);
    }

    @Override
    public Recipe recipe(Net net, Settings settings) {
        Mlp mlp = Mlp.classifying(settings.digits()).hidden(net.units(), net.units());
        Mlp network = mlp.activation(Activation.SIGMOID).weightInit(net.weights());
        return Recipe.train(network.updater(new HeavyBall(settings.real(RATE), 0.9)), settings.digits())
                .batchSize(64)
                .epochs(settings.count(EPOCHS))
                .observe(AT_START.and(EVERY_EPOCH), new Symmetry(), Evaluation.of(TEST_ACCURACY))
                .observe(AT_END, new WeightImage(28));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                        "zero or constant initial weights leave all units of a layer identical for ever",
                        expect(UNIT_DIFFERENCE.atEnd(), ZERO).toEqual(0, 0),
                        expect(UNIT_DIFFERENCE.atEnd(), CONSTANT).toEqual(0, 0)),
                clause(
                        "random ones do not",
                        expect(UNIT_DIFFERENCE.atEnd(), RANDOM).atLeast(0.1)),
                clause(
                        "and they learn more",
                        expect(TEST_ACCURACY.atEnd(), RANDOM).toExceed(ZERO).by(0.3),
                        expect(TEST_ACCURACY.atEnd(), RANDOM).toExceed(CONSTANT).by(0.3)));
    }

    @Override
    public List<Unjudged> unjudged() {
        return List.of(Unjudged.because(
                "A matrix product may sum some of 64 units in another order than others; then they differ by a rounding error,"
                        + " which grows.",
                WEIGHTS.stream().map(arm -> arm.at(UNITS, 64, Net::new)).toArray(Arm[]::new)));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of("Weights of the first layer after training", Plot.image(FIRST_WEIGHTS))
                        .shows("identical")
                        .only(UNITS, FEW),
                Figure.of(
                                "Test accuracy by epoch",
                                Plot.curves(TEST_ACCURACY).panels(UNITS).range(0, 1))
                        .shows("random ones", "random initial weights do not leave all units of a layer identical"),
                Figure.of(
                                "Difference of units by epoch",
                                Plot.curves(UNIT_DIFFERENCE).panels(UNITS))
                        .shows("identical"),
                Figure.of(
                                "Rank of the weights by epoch",
                                Plot.bars(WEIGHT_RANK.atEnd().named("rank of the first weight matrix at the end"))
                                        .groups(UNITS))
                        .shows("identical"));
    }
}
