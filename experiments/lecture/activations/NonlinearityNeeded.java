package lecture.activations;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.DecisionField.*;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.*;
import static lecture.Decks.*;

import java.util.List;
import lab.claim.*;
import lab.data.*;
import lab.metric.Summary;
import lab.network.Mlp;
import lab.probe.*;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;

/**
 * Without a non-linear activation dense layers, however many, are no better than a linear classifier.
 *
 * <p>The slides say that activations introduce the non-linearity; without them only that of the output is left. A product of
 * matrices is a matrix, so the deep identity network can <em>represent</em> no more than the shallow one; that is algebra.
 * What can fail is that training finds the same, and that as many layers with tanh or ReLU separate the spirals. All arms
 * use Adam at its authors' rate and train until all of them stand still. The features are standardized, because without that
 * tanh paused for a hundred epochs at 86 % (pilot seeds).
 */
public final class NonlinearityNeeded implements Experiment<NonlinearityNeeded.Net> {
    private static final Setting RATE = Setting.real("rate", 0.001);
    private static final Setting EPOCHS = Setting.count("epochs", 80).smoke(5).full(160);
    private static final Setting EXAMPLES =
            Setting.count("examples", 2_000).smoke(200).full(10_000);
    private static final double NOISE = 0.02; // the spirals are 1/3 apart along a radius

    private static final Arm<Net> LINEAR = arm("identity, depth 1", Activation.IDENTITY, WeightInit.XAVIER, 1);
    private static final Arm<Net> DEEP_LINEAR = arm("identity, depth 4", Activation.IDENTITY, WeightInit.XAVIER, 4);
    private static final Arm<Net> DEEPER_LINEAR = arm("identity, depth 10", Activation.IDENTITY, WeightInit.XAVIER, 10);
    private static final Arm<Net> TANH = arm("tanh, depth 4", Activation.TANH, WeightInit.XAVIER, 4);
    private static final Arm<Net> RELU = arm("ReLU, depth 4", Activation.RELU, WeightInit.RELU, 4);

    private static final Summary ACCURACY = TEST_ACCURACY.atEnd();

    /** An arm's value: the activation, with its matching initialization, and the depth. */
    public record Net(Activation activation, WeightInit init, int depth) {}

    @Override
    public Claim claim() {
        return Claim.named("nonlinearity-needed")
                .tier(2)
                .says(
                        "Without a non-linear activation any depth of dense layers is no better than a linear classifier.")
                .slide(UC3M, "Activation Function")
                .slide(DCU, "Recall: multi-layer perceptron")
                .source("Goodfellow, Bengio and Courville 2016, https://www.deeplearningbook.org, section 6.1")
                .notes(ForReaders.NONLINEARITY_NEEDED)
                .seeds(201, 5, "lower seeds were seen before the deeper linear network was added");
    }

    @Override
    public List<Arm<Net>> arms() {
        return List.of(LINEAR, DEEP_LINEAR, DEEPER_LINEAR, TANH, RELU);
    }

    @Override
    public Recipe recipe(Net net, Settings settings) {
        DataSource spirals = Datasets.spirals(settings.count(EXAMPLES), NOISE).standardized();
        Mlp mlp = Mlp.classifying(spirals).hiddenLayers(net.depth()).ofWidth(64);
        Mlp network = mlp.activation(net.activation()).weightInit(net.init());
        return Recipe.train(network.updater(new Adam(settings.real(RATE))), spirals)
                .batchSize(32)
                .epochs(settings.count(EPOCHS))
                .observe(everyEpochs(4), Evaluation.of(TEST_ACCURACY))
                .observe(AT_END, DecisionField.within(-2.4, 2.4).points(23).examples(60));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                        "any depth of dense layers is no better than a linear classifier",
                        expect(ACCURACY, DEEP_LINEAR).toMatch(LINEAR, 0.03),
                        expect(ACCURACY, DEEPER_LINEAR).toMatch(LINEAR, 0.03)),
                clause(
                        "with non-linear activations as many layers separate the spirals",
                        expect(ACCURACY, TANH).atLeast(0.95),
                        expect(ACCURACY, RELU).atLeast(0.95)));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Decision boundary",
                                Plot.field(CLASS_PROBABILITY)
                                        .diverging(0.5)
                                        .points(EXAMPLE_X, EXAMPLE_Y, EXAMPLE_CLASS))
                        .shows("any depth of dense layers"),
                Figure.of("Test accuracy by epoch", Plot.curves(TEST_ACCURACY).mark(0.95, "95 %"))
                        .shows("any depth of dense layers"));
    }

    private static Arm<Net> arm(String name, Activation activation, WeightInit init, int depth) {
        return Arm.of(name, new Net(activation, init, depth));
    }
}
