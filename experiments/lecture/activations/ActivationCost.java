package lecture.activations;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.ActivationTime.*;
import static lecture.Decks.*;

import java.util.List;
import lab.claim.*;
import lab.metric.Summary;
import lab.network.Mlp;
import lab.probe.ActivationTime;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * ReLU is cheaper to compute than the activations that need an exponential.
 *
 * <p>The slides say so without a number. Here Deeplearning4j's own functions are timed on one core, forward and backward, on
 * a million floats. ReLU takes turns with each of them, so that the comparison is a ratio within one trial. The arm ReLU is
 * timed against itself, which shows how far such a ratio can be trusted. Whether the cost matters is another question. The
 * figure therefore also shows the share of a training step of 784-256-256-10 that would be saved without the activation. The
 * rest is matrix products, so this share shrinks with wider layers. A function is timed as Deeplearning4j implements it.
 * Leaky ReLU needs no exponential either, so the slides' reason speaks for it, too. All numbers are measured times and change
 * from run to run.
 */
public final class ActivationCost implements Experiment<IActivation> {
    private static final Setting ELEMENTS = Setting.count("elements", 1_000_000).smoke(10_000);
    private static final Setting ROUNDS = Setting.count("rounds", 31).smoke(5).full(201);
    private static final Setting BATCH_SIZE = Setting.count("batch-size", 128); // examples per timed training step

    private static final Arm<IActivation> RELU = arm("ReLU", Activation.RELU);
    private static final Arm<IActivation> LEAKY_RELU = Arm.of("leaky ReLU", new ActivationLReLU(0.01));
    private static final Arm<IActivation> ELU = arm("ELU", Activation.ELU);
    private static final Arm<IActivation> TANH = arm("tanh", Activation.TANH);
    private static final Arm<IActivation> SIGMOID = arm("sigmoid", Activation.SIGMOID);
    private static final Arm<IActivation> GELU = arm("GELU", Activation.GELU);

    private static final Summary TIMES_RELU =
            OVER_RELU.atEnd().named("time forward and backward, ReLU in the same trial = 1");

    @Override
    public Claim claim() {
        return Claim.named("activation-cost")
                .says("ReLU is cheaper to compute than the activations that need an exponential.")
                .slide(BAEK, "Historically the most popular choice: Sigmoid")
                .slide(OSLO, "ELU activation")
                .source("the slides name no publication; measured here")
                .notes(ForReaders.ACTIVATION_COST)
                .seeds(301, 10, "five of lower seeds were too few");
    }

    @Override
    public List<Arm<IActivation>> arms() {
        return List.of(RELU, LEAKY_RELU, ELU, TANH, SIGMOID, GELU);
    }

    @Override
    public Recipe recipe(IActivation function, Settings settings) {
        Mlp network = Mlp.inputs(784).hiddenLayers(2).ofWidth(256).outputs(10).updater(new Sgd(0.01));
        return Recipe.procedure(
                new ActivationTime(
                                function,
                                settings.count(ELEMENTS),
                                network,
                                settings.count(BATCH_SIZE),
                                settings.count(ROUNDS))::measure);
    }

    @Override
    public List<Clause> clauses() {
        List<Arm<IActivation>> exponential = List.of(ELU, TANH, SIGMOID, GELU);
        return List.of(
                clause(
                        "ReLU is cheaper to compute than the activations that need an exponential",
                        exponential.stream().map(arm -> expect(TIMES_RELU, arm).toExceed(RELU))),
                clause(
                                "so is leaky ReLU, which needs none either",
                                exponential.stream()
                                        .map(arm -> expect(TIMES_RELU, arm).toExceed(LEAKY_RELU)))
                        .aside());
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Time an element",
                                Plot.bars(FORWARD.atEnd().named("forward pass, ns an element")),
                                Plot.bars(BACKWARD.atEnd().named("backward pass, ns an element")))
                        .shows("cheaper to compute"),
                Figure.of(
                                "Time beside ReLU and in a training step",
                                Plot.bars(TIMES_RELU).mark(1, "ReLU"),
                                Plot.bars(SHARE_OF_STEP.atEnd().named("share of a training step")))
                        .shows("cheaper to compute"));
    }

    private static Arm<IActivation> arm(String name, Activation activation) {
        return Arm.of(name, activation.getActivationFunction());
    }
}
