package lecture.initialization;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Activations.ACTIVATION_STD;
import static lab.probe.Gradients.SIGNAL_GRADIENT_STD;
import static lab.probe.Histogram.ACTIVATION_SHARE;
import static lab.probe.Histogram.GRADIENT_SHARE;
import static lab.probe.Moment.*;
import static lecture.Decks.*;

import java.util.List;
import lab.claim.*;
import lab.metric.Summary;
import lab.network.Mlp;
import lab.probe.*;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;

/**
 * Near zero tanh is the identity, so a layer of n inputs multiplies the activations' variance by {@code n Var(w)}; the same
 * holds for the gradients' variance with n the number of outputs. The standard U[-1/sqrt(n), 1/sqrt(n)] has
 * {@code n Var(w) = 1/3}: activations fade with the distance from the input, gradients with that from the output, by 81 in
 * the variance over four layers. The normalized U[-sqrt(6/(m+n)), sqrt(6/(m+n))] has 1.
 *
 * <p>The slide shows two figures of the paper, for a network of five hidden tanh layers before training. Its authors used
 * random images of two shapes and 1,000 units; our input is digits in [0, 1]. Activations and gradients are those of 500
 * examples, biases are 0, and the gradient is the one with respect to {@code z = Wx + b}.
 */
public final class GlorotHistograms implements Experiment<WeightInit> {
    private static final int DEPTH = 5;
    private static final Setting WIDTH = Setting.count("width", 1_000).smoke(200);

    private static final Arm<WeightInit> STANDARD = Arm.of("standard", WeightInit.UNIFORM);
    private static final Arm<WeightInit> NORMALIZED = Arm.of("normalized", WeightInit.XAVIER_UNIFORM);

    private static final Summary GRADIENTS = SIGNAL_GRADIENT_STD
            .at(DEPTH)
            .over(SIGNAL_GRADIENT_STD.at(1))
            .squared()
            .named("variance of gradients, last over first layer");
    private static final Summary ACTIVATIONS = ACTIVATION_STD
            .at(1)
            .over(ACTIVATION_STD.at(DEPTH))
            .squared()
            .named("variance of activations, first over last layer");

    @Override
    public Claim claim() {
        return Claim.named("glorot-histograms")
                .tier(2)
                .says("With the standard weights from U[-1/sqrt(n), 1/sqrt(n)] the activations' spread falls with the"
                        + " distance from the input and the back-propagated gradients' with that from the output; the"
                        + " normalized U[-sqrt(6/(m+n)), sqrt(6/(m+n))] keeps both.")
                .slide(UC3M, "Xavier Initialization")
                .slide(CMU, "Normalized Initialization")
                .source(
                        "Glorot and Bengio 2010, https://proceedings.mlr.press/v9/glorot10a.html, eq. (5), (6) and (16), Fig. 6 and 7")
                .published(InPrint.GLOROT_HISTOGRAMS)
                .notes(ForReaders.GLOROT_HISTOGRAMS);
    }

    @Override
    public List<Arm<WeightInit>> arms() {
        return List.of(STANDARD, NORMALIZED);
    }

    @Override
    public Recipe recipe(WeightInit init, Settings settings) {
        Mlp mlp = Mlp.classifying(settings.digits()).hiddenLayers(DEPTH).ofWidth(settings.count(WIDTH));
        return Recipe.untrained(mlp.activation(Activation.TANH).weightInit(init), settings.digits())
                .observe(AT_START, new Activations(), new Gradients())
                .observe(
                        AT_START,
                        new Histogram(ACTIVATION_SHARE, -1, 1, 80),
                        new Histogram(GRADIENT_SHARE, -0.1, 0.1, 160));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                        "with the standard weights the activations' spread falls with the distance from the input",
                        expect(ACTIVATIONS, STANDARD).atLeast(10)),
                clause(
                        "and the back-propagated gradients' with that from the output",
                        expect(GRADIENTS, STANDARD).atLeast(10)),
                clause(
                        "the normalized ones keep both within a factor of 3 in the variance",
                        expect(ACTIVATIONS, NORMALIZED).atMost(3),
                        expect(GRADIENTS, NORMALIZED).atMost(3)));
    }

    @Override
    public List<Figure> figures() {
        Plot activations = Plot.histograms(ACTIVATION_SHARE).overlaid();
        Plot gradients = Plot.histograms(GRADIENT_SHARE).overlaid();
        return List.of(
                Figure.of("Activations by layer", activations)
                        .shows("spread falls")
                        .stacked(),
                Figure.of("Gradients by layer", gradients)
                        .shows(
                                "back-propagated",
                                "with the standard weights the back-propagated gradients fall with the distance from the output")
                        .stacked(),
                Figure.of(
                                "Spread of activations and gradients by layer",
                                Plot.curves(ACTIVATION_STD).logY(),
                                Plot.curves(SIGNAL_GRADIENT_STD).logY())
                        .shows("keep both", "the normalized weights keep the spread of activations and gradients"));
    }
}
