package lecture.activations;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.DeadUnits.*;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.*;
import static lecture.Decks.*;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
 * plain SGD, no example changes them any more. In a deeper network the inputs of a unit change, and it may come to life
 * again. What can fail is that the cause kills. The slides name two. Updates use 8
 * examples, whose noise kills ReLU units at a rate that ReLU, leaky ReLU and ELU networks survive; with 64 examples all of
 * them came close to diverging (pilot seeds). PReLU's slopes are learned at the same rate, and its training may diverge. The bias is that of all units at the start, four standard
 * deviations of a unit's input below zero.
 */
public final class DeadRelu implements Experiment<DeadRelu.Net> {
    private static final Setting RATE = Setting.real("rate", 0.05);
    private static final Setting HIGH_RATE = Setting.real("high-rate", 0.45);
    private static final Setting BIAS = Setting.real("bias-below-zero", 2);
    private static final Setting EPOCHS = Setting.count("epochs", 10).smoke(2).full(30);

    private static final String RATE_TOO_HIGH = "high rate";
    private static final String NEGATIVE_BIAS = "negative bias";
    private static final Factor<String> CAUSE = Factor.of("cause", RATE_TOO_HIGH, NEGATIVE_BIAS);
    private static final Arm<UnaryOperator<Mlp>> RELU = Arm.of("ReLU", mlp -> mlp.activation(Activation.RELU));
    private static final Arm<UnaryOperator<Mlp>> LEAKY =
            Arm.of("leaky ReLU", mlp -> mlp.activation(new ActivationLReLU(0.01)));
    private static final Arm<UnaryOperator<Mlp>> PRELU = Arm.of("PReLU", Mlp::prelu);
    private static final Arm<UnaryOperator<Mlp>> ELU = Arm.of("ELU", mlp -> mlp.activation(Activation.ELU));
    private static final Arm<Net> HEALTHY = RELU.at(CAUSE, "neither", Net::shallow);
    private static final Arm<Net> DEEP = Arm.of("ReLU, three hidden layers", RELU.value())
            .at(CAUSE, RATE_TOO_HIGH, (unit, cause) -> new Net(unit, cause, List.of(100, 100, 100)));

    /**
     * The share of dead units. A diverged network has none: its weights are no longer numbers, and its units are neither
     * dead nor alive.
     */
    private static final Summary DEAD = DEAD_SHARE.atEnd().unlessDiverged().named("share of dead units at end");

    /** An arm's value: the hidden unit, what should kill it, and the widths of the hidden layers. */
    public record Net(UnaryOperator<Mlp> unit, String cause, List<Integer> widths) {
        static Net shallow(UnaryOperator<Mlp> unit, String cause) {
            return new Net(unit, cause, List.of(100));
        }
    }

    @Override
    public Claim claim() {
        return Claim.named("dead-relu")
                .tier(2)
                .says(
                        "Too high a learning rate, or a large negative bias, leaves ReLU units that output zero for every example"
                                + " and never recover; leaky ReLU, PReLU and ELU have none.")
                .slide(BAEK, "Rectified Linear Unit: Dead ReLU")
                .slide(OSLO, "ReLU and dead neurons")
                .source("Maas et al. 2013, section 2; Lu et al. 2019, arXiv:1903.06733")
                .notes(ForReaders.DEAD_RELU)
                .seeds(401, 10, "lower seeds were judged by 95 % of the dead units, where a slide says never");
    }

    @Override
    public List<Arm<Net>> arms() {
        return Stream.concat(
                        Stream.of(HEALTHY, DEEP),
                        Arm.product(List.of(RELU, LEAKY, PRELU, ELU), CAUSE, Net::shallow).stream())
                .toList();
    }

    @Override
    public Recipe recipe(Net net, Settings settings) {
        double rate = settings.real(net.cause().equals(RATE_TOO_HIGH) ? HIGH_RATE : RATE);
        double bias = net.cause().equals(NEGATIVE_BIAS) ? -settings.real(BIAS) : 0;
        Mlp mlp = net.unit()
                .apply(Mlp.classifying(settings.digits()).hidden(net.widths().toArray(Integer[]::new)));
        Mlp network = mlp.weightInit(WeightInit.RELU).with(builder -> builder.biasInit(bias));
        return Recipe.train(network.updater(new Sgd(rate)), settings.digits())
                .batchSize(8)
                .epochs(settings.count(EPOCHS))
                .observe(AT_START.and(EVERY_EPOCH), new DeadUnits(), Evaluation.of(TRAIN_ACCURACY, TEST_ACCURACY));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                                "leaves ReLU units that output zero for every example",
                                expect(DEAD, RELU).toExceed(HEALTHY).by(0.1))
                        .in(CAUSE),
                clause("they never recover", expect(STAYED_DEAD.atEnd(), RELU).toEqual(1, 0))
                        .in(CAUSE)
                        .under(
                                "with three hidden layers",
                                expect(STAYED_DEAD.atEnd(), DEEP).atLeast(1)),
                clause(
                                "leaky ReLU and ELU have none",
                                expect(DEAD, LEAKY).toEqual(0, 0),
                                expect(DEAD, ELU).toEqual(0, 0))
                        .in(CAUSE),
                clause("nor does PReLU, where it trains", expect(DEAD, PRELU).toEqual(0, 0))
                        .in(CAUSE)
                        .given(expect(Summary.diverged(), PRELU).atMost(0)),
                clause("PReLU trains", expect(Summary.diverged(), PRELU).atMost(0))
                        .in(CAUSE)
                        .aside());
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Share of dead units by epoch",
                                Plot.curves(DEAD_SHARE).panels(CAUSE))
                        .shows(
                                "output zero for every example",
                                "a high rate or a large negative bias leaves ReLU units dead"),
                Figure.of("Test accuracy by epoch", Plot.curves(TEST_ACCURACY).panels(CAUSE))
                        .shows("PReLU trains"));
    }
}
