package lecture.activations;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.DeadUnits.*;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.*;
import static lecture.Decks.*;

import java.util.List;
import java.util.function.UnaryOperator;
import lab.claim.*;
import lab.metric.Summary;
import lab.network.Mlp;
import lab.probe.*;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * Too high a learning rate leaves ReLU units that output zero for every example and never recover; leaky ReLU, PReLU and
 * ELU have none.
 *
 * <p>A unit is dead if its output and its derivative are exactly 0 on all training examples. Leaky ReLU, PReLU and ELU have
 * a slope everywhere, so they can die only where floating-point numbers end. That they have no dead units is nearly their
 * definition and tests the backend. So does the expectation that dead units stay dead: in a single hidden layer trained by
 * plain SGD, no example changes them any more. What can fail is that a high rate kills. Updates use 8 examples, whose noise
 * kills ReLU units at a rate that ReLU, leaky ReLU and ELU networks survive; with 64 examples all of them came close to
 * diverging (pilot seeds). PReLU, whose slopes are learned at the same rate, diverges, and a network that diverged counts
 * for neither side.
 */
public final class DeadRelu implements Experiment<DeadRelu.Net> {
    private static final Setting LOW = Setting.real("low-rate", 0.05);
    private static final Setting HIGH = Setting.real("high-rate", 0.45);
    private static final Setting EPOCHS = Setting.count("epochs", 10).smoke(2).full(30);

    private static final Arm<Net> RELU_LOW = arm("ReLU, low rate", mlp -> mlp.activation(Activation.RELU), LOW);
    private static final Arm<Net> RELU = arm("ReLU", mlp -> mlp.activation(Activation.RELU), HIGH);
    private static final Arm<Net> LEAKY = arm("leaky ReLU", mlp -> mlp.activation(new ActivationLReLU(0.01)), HIGH);
    private static final Arm<Net> PRELU = arm("PReLU", Mlp::prelu, HIGH);
    private static final Arm<Net> ELU = arm("ELU", mlp -> mlp.activation(Activation.ELU), HIGH);

    /**
     * The share of dead units. A diverged network has none: its weights are no longer numbers, and its units are neither
     * dead nor alive.
     */
    private static final Summary DEAD = DEAD_SHARE.atEnd().unlessDiverged().named("share of dead units at end");

    /** An arm's value: the hidden unit, and the learning rate to train it at. */
    public record Net(UnaryOperator<Mlp> unit, Setting rate) {}

    @Override
    public Claim claim() {
        return Claim.named("dead-relu")
                .tier(2)
                .says("Too high a learning rate leaves ReLU units that output zero for every example and never recover;"
                        + " leaky ReLU, PReLU and ELU have none.")
                .slide(BAEK, "Rectified Linear Unit: Dead ReLU")
                .slide(OSLO, "ReLU and dead neurons")
                .source("Maas et al. 2013, section 2; Lu et al. 2019, arXiv:1903.06733");
    }

    @Override
    public List<Arm<Net>> arms() {
        return List.of(RELU_LOW, RELU, LEAKY, PRELU, ELU);
    }

    @Override
    public Recipe recipe(Net net, Settings settings) {
        Mlp mlp = net.unit().apply(Mlp.classifying(settings.digits()).hidden(100));
        Mlp network = mlp.weightInit(WeightInit.RELU).updater(new Sgd(settings.real(net.rate())));
        return Recipe.train(network, settings.digits())
                .batchSize(8)
                .epochs(settings.count(EPOCHS))
                .observe(EVERY_EPOCH, new DeadUnits(), Evaluation.of(TRAIN_ACCURACY, TEST_ACCURACY));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                        "too high a learning rate leaves ReLU units that output zero for every example",
                        expect(DEAD, RELU).toExceed(RELU_LOW).by(0.1)),
                clause("they never recover", expect(STAYED_DEAD.atEnd(), RELU).atLeast(0.95)),
                clause(
                        "leaky ReLU and ELU have none",
                        expect(DEAD, LEAKY).toEqual(0, 0),
                        expect(DEAD, ELU).toEqual(0, 0)),
                clause("PReLU has none", expect(DEAD, PRELU).toEqual(0, 0))
                        .given(expect(Summary.diverged(), PRELU).atMost(0)));
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.of("Share of dead units by epoch", Plot.curves(DEAD_SHARE), Plot.curves(TEST_ACCURACY))
                .shows("output zero for every example"));
    }

    private static Arm<Net> arm(String name, UnaryOperator<Mlp> unit, Setting rate) {
        return Arm.of(name, new Net(unit, rate));
    }
}
