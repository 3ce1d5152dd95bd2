package lecture.activations;

import static java.lang.Math.*;
import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.ActivationCurve.*;
import static lecture.Decks.*;

import java.util.List;
import java.util.stream.Stream;
import lab.claim.*;
import lab.metric.Summary;
import lab.probe.ActivationCurve;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;

/**
 * The printed formulas for the activations and their derivatives are right, and a sigmoid passes on at most a quarter of the
 * gradient, less than a hundredth for {@code |z| > 4.6}.
 *
 * <p>Nothing is trained. Deeplearning4j's functions, in double, are compared with the slides' formulas, and their
 * derivatives with the slope of their values. This is calculus, so the outcome does not vary with the seed. Each seed draws
 * its own 1,000 points; five of five means that no point of 5,000 contradicts. Two things could fail: a formula may be
 * misprinted, or the backend may compute another function than the slide's. GELU is named on a slide without a formula.
 * Deeplearning4j's is {@code z sigmoid(1.702 z)}, an approximation, and only its derivative is judged. Maxout is drawn with
 * the pieces z and -z/2 - 1.
 */
public final class ActivationShapes implements Experiment<ActivationCurve> {
    private static final double EXACT = 1e-5; // a million times the error of central differences in double

    private static final Arm<ActivationCurve> SIGMOID = Arm.of(
            "sigmoid",
            of(Activation.SIGMOID.getActivationFunction())
                    .formula(ActivationShapes::sigmoid)
                    .derivative(z -> sigmoid(z) * (1 - sigmoid(z))));
    private static final Arm<ActivationCurve> TANH = Arm.of(
            "tanh",
            of(Activation.TANH.getActivationFunction())
                    .formula(z -> (exp(z) - exp(-z)) / (exp(z) + exp(-z)))
                    .formula(z -> 2 * sigmoid(2 * z) - 1)
                    .derivative(z -> 1 - tanh(z) * tanh(z)));
    private static final Arm<ActivationCurve> RELU = Arm.of(
            "ReLU",
            of(Activation.RELU.getActivationFunction())
                    .kink(0)
                    .formula(z -> max(0, z))
                    .derivative(z -> z > 0 ? 1 : 0));
    private static final Arm<ActivationCurve> ELU = Arm.of(
            "ELU", of(Activation.ELU.getActivationFunction()).formula(z -> z >= 0 ? z : exp(z) - 1)); // alpha = 1
    private static final Arm<ActivationCurve> MAXOUT = Arm.of(
            "maxout",
            ofMaxout(new Line(1, 0), new Line(-0.5, -1)).kink(-2.0 / 3).formula(z -> max(z, -0.5 * z - 1)));
    private static final Arm<ActivationCurve> GELU = Arm.of("GELU", of(Activation.GELU.getActivationFunction()));

    private static final Arm<ActivationCurve> STEEP = leaky(2);

    private static final List<Arm<ActivationCurve>> PRINTED =
            List.of(SIGMOID, TANH, RELU, leaky(0.1), leaky(0.01), ELU, MAXOUT);
    private static final Summary VALUE_ERROR = FORMULA_ERROR.at(1).named("value against printed formula");
    private static final Summary SLOPE_ERROR = DERIVATIVE_ERROR.atEnd().named("derivative against central difference");

    @Override
    public Claim claim() {
        return Claim.named("activation-shapes")
                .tier(2)
                .says(
                        "The printed formulas for the activations and their derivatives are right; the sigmoid derivative never"
                                + " exceeds 0.25 and is below 0.01 outside |z| > 4.6.")
                .slide(UC3M, "Activation Function")
                .slide(BAEK, "Recap: Activation Functions")
                .slide(OSLO, "Sigmoid activation .. Maxout activation")
                .source("elementary calculus; Clevert et al. 2016, arXiv:1511.07289, eq. (15); Goodfellow et al. 2013,"
                        + " arXiv:1302.4389, section 3")
                .errata(InPrint.PRELU.followedBy(STEEP))
                .notes(ForReaders.ACTIVATION_SHAPES);
    }

    @Override
    public List<Arm<ActivationCurve>> arms() {
        return Stream.concat(PRINTED.stream(), Stream.of(STEEP, GELU)).toList();
    }

    @Override
    public Recipe recipe(ActivationCurve curve, Settings settings) {
        return Recipe.procedure(curve::follow);
    }

    @Override
    public List<Clause> clauses() {
        Stream<Expectation> slopes =
                arms().stream().map(arm -> expect(SLOPE_ERROR, arm).toNeverExceed(EXACT));
        Stream<Expectation> values =
                PRINTED.stream().map(arm -> expect(VALUE_ERROR, arm).toNeverExceed(EXACT));
        Stream<Expectation> derivatives = Stream.of(SIGMOID, TANH, RELU)
                .map(arm -> expect(DERIVATIVE_FORMULA_ERROR.at(1).named("derivative against printed formula"), arm)
                        .toNeverExceed(EXACT));
        return List.of(
                clause("the printed formulas for the activations are right")
                        .under("for slopes below zero of at most 1", values)
                        .under(
                                "for a learned slope of 2 (PReLU)",
                                expect(VALUE_ERROR, STEEP).toNeverExceed(EXACT)),
                clause("those for the derivatives are right", derivatives),
                clause("the library's derivatives are the slopes of its functions", slopes),
                clause(
                        "the sigmoid derivative never exceeds 0.25",
                        expect(DERIVATIVE.at(0), SIGMOID).toEqual(0.25, EXACT),
                        expect(LARGEST_DERIVATIVE.at(0), SIGMOID).toNeverExceed(0.25)),
                clause(
                        "it is below 0.01 outside |z| > 4.6",
                        expect(LARGEST_DERIVATIVE.at(4.6), SIGMOID).toNeverExceed(0.01)),
                clause(
                        "tanh is the sigmoid of twice the input, rescaled",
                        expect(FORMULA_ERROR.at(2).named("tanh(z) against 2 sigmoid(2z) - 1"), TANH)
                                .toNeverExceed(EXACT)));
    }

    @Override
    public List<Figure> figures() {
        Plot slope = Plot.curves(DERIVATIVE).arms(SIGMOID.key().name());
        return List.of(
                Figure.of(
                                "Value and derivative",
                                Plot.curves(VALUE).with(DERIVATIVE).panels().range(-1.2, 2.4))
                        .shows("formulas for the activations")
                        .columns(4),
                Figure.of(
                                "Derivative of the sigmoid",
                                slope.range(0, 0.3).mark(0.25, "0.25"),
                                slope.logY().mark(0.01, "0.01, reached at 4.6"))
                        .shows("never exceeds 0.25"));
    }

    private static Arm<ActivationCurve> leaky(double slope) {
        return Arm.of(
                "leaky ReLU " + slope, of(new ActivationLReLU(slope)).kink(0).formula(z -> max(slope * z, z)));
    }

    private static double sigmoid(double z) {
        return 1 / (1 + exp(-z));
    }
}
