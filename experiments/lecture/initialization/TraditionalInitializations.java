package lecture.initialization;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.*;
import static lecture.Decks.*;

import java.util.List;
import lab.claim.*;
import lab.metric.Summary;
import lab.network.*;
import lab.probe.*;
import org.deeplearning4j.nn.conf.distribution.Distribution;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.distribution.UniformDistribution;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.weights.WeightInitDistribution;
import org.nd4j.linalg.activations.Activation;

/**
 * Weights whose spread does not depend on the number of inputs fit one layer width at best; in a deep tanh network they
 * train worse than Xavier's.
 *
 * <p>The slide lists uniform [0, 1] and [-0.5, 0.5] and Gaussians of variance 0.1 or 0.01 as traditional, and names no
 * network. Ours has ten hidden layers of 256 units, since at a width of 100 the variance 0.01 would be Xavier's own. Here
 * {@code n Var(w)} is 2.6 for it, 21 and 26 for [-0.5, 0.5] and the variance 0.1, and 1 for Xavier and orthogonal weights.
 * So the narrow Gaussian happens to have nearly the variance {@code (5/3)^2 / n} that PyTorch recommends for tanh (its
 * {@code calculate_gain}); it makes up for the shrinking that Xavier's derivation neglects. All arms share one learning
 * rate, tuned for none of them, and a short budget.
 */
public final class TraditionalInitializations implements Experiment<IWeightInit> {
    private static final int DEPTH = 10;
    private static final double TIE = 0.01; // of accuracy: two standard errors of 2,000 test examples at 95 %
    private static final Setting WIDTH = Setting.count("width", 256).smoke(32);
    private static final Setting RATE = Setting.real("rate", 0.01);
    private static final Setting EPOCHS = Setting.count("epochs", 6).smoke(1).full(30);

    private static final Arm<IWeightInit> POSITIVE = drawn("U[0, 1]", new UniformDistribution(0, 1));
    private static final Arm<IWeightInit> CENTERED = drawn("U[-0.5, 0.5]", new UniformDistribution(-0.5, 0.5));
    private static final Arm<IWeightInit> WIDE = drawn("N(0, 0.1)", new NormalDistribution(0, Math.sqrt(0.1)));
    private static final Arm<IWeightInit> NARROW = drawn("N(0, 0.01)", new NormalDistribution(0, 0.1));
    private static final Arm<IWeightInit> XAVIER = Arm.of("Xavier", WeightInit.XAVIER.getWeightInitFunction());
    private static final Arm<IWeightInit> ORTHOGONAL = Arm.of("orthogonal", new Orthogonal());

    private static final Summary ACCURACY = TEST_ACCURACY.atEnd();

    @Override
    public Claim claim() {
        return Claim.named("traditional-initializations")
                .says(
                        "At one learning rate, the traditional choices (uniform [0, 1], uniform [-0.5, 0.5], small Gaussians)"
                                + " train a deep tanh network worse than Xavier.")
                .slide(UC3M, "Weight Initialization Summary")
                .source("Glorot and Bengio 2010, AISTATS, sec. 4.2; Saxe et al. 2014, arXiv:1312.6120, sec. 3");
    }

    @Override
    public List<Arm<IWeightInit>> arms() {
        return List.of(POSITIVE, CENTERED, WIDE, NARROW, XAVIER, ORTHOGONAL);
    }

    @Override
    public Recipe recipe(IWeightInit weights, Settings settings) {
        Mlp mlp = Mlp.classifying(settings.digits()).hiddenLayers(DEPTH).ofWidth(settings.count(WIDTH));
        Mlp network = mlp.activation(Activation.TANH).weightInit(weights);
        return Recipe.train(network.updater(new HeavyBall(settings.real(RATE), 0.9)), settings.digits())
                .batchSize(64)
                .epochs(settings.count(EPOCHS))
                .observe(AT_START.and(EVERY_EPOCH), Evaluation.of(TRAIN_LOSS, TEST_ACCURACY));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                        "uniform [0, 1] trains worse than Xavier",
                        expect(ACCURACY, XAVIER).toExceed(POSITIVE)),
                clause(
                        "uniform [-0.5, 0.5] trains worse",
                        expect(ACCURACY, XAVIER).toExceed(CENTERED)),
                clause(
                        "small Gaussians train worse",
                        expect(TRAIN_LOSS.atEnd(), XAVIER)
                                .toStayBelow(WIDE), // its accuracy is chance, as that of U[0, 1]
                        expect(ACCURACY, XAVIER).toExceed(NARROW)),
                clause(
                        "Xavier trains no worse than orthogonal weights",
                        expect(ACCURACY, XAVIER).toMatchOrExceed(ORTHOGONAL, TIE)));
    }

    @Override
    public Notes notes() {
        return ForReaders.TRADITIONAL_INITIALIZATIONS;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Test accuracy by epoch",
                                Plot.curves(TEST_ACCURACY).range(0, 1),
                                Plot.bars(TEST_ACCURACY.atEnd().named("test accuracy at the end")))
                        .shows("small Gaussians", "small Gaussians train worse than Xavier"),
                Figure.of("Training loss by epoch", Plot.curves(TRAIN_LOSS).logY())
                        .shows("uniform [0, 1]"));
    }

    private static Arm<IWeightInit> drawn(String name, Distribution distribution) {
        return Arm.of(name, new WeightInitDistribution(distribution));
    }
}
