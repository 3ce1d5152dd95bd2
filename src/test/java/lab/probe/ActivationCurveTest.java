package lab.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lab.metric.Recorder;
import lab.metric.Recording;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationELU;

/** The instrument that holds activations against formulas. */
final class ActivationCurveTest {
    @Test
    void aRightFormulaIsNotFarAndAWrongOneIs() {
        Recording found =
                follow(sigmoid().formula(ActivationCurveTest::logistic).formula(z -> logistic(z) + 0.01), 1);

        assertThat(Nets.value(found, ActivationCurve.FORMULA_ERROR, 1)).isLessThan(1e-9);
        assertThat(Nets.value(found, ActivationCurve.FORMULA_ERROR, 2)).isCloseTo(0.01, within(1e-9));
    }

    @Test
    void aWrongFormulaForTheDerivativeIsFar() {
        Recording found = follow(sigmoid().derivative(ActivationCurveTest::logistic), 1);

        assertThat(Nets.value(found, ActivationCurve.DERIVATIVE_FORMULA_ERROR, 1))
                .isGreaterThan(0.5);
    }

    @Test
    void aBackendWhoseDerivativeIsNotTheSlopeIsFoundOut() {
        // Deeplearning4j's derivative of ELU ignores alpha.
        Recording found = follow(ActivationCurve.of(new ActivationELU(0.5)), 1);

        assertThat(Nets.value(found, ActivationCurve.DERIVATIVE_ERROR, 0)).isGreaterThan(0.1);
    }

    @Test
    void derivativesAreThoseOfTheSlope() {
        Recording found = follow(sigmoid(), 1);

        assertThat(Nets.value(found, ActivationCurve.DERIVATIVE_ERROR, 0)).isLessThan(1e-9);
        assertThat(Nets.value(found, ActivationCurve.DERIVATIVE, 0)).isCloseTo(0.25, within(1e-9));
        assertThat(Nets.value(found, ActivationCurve.LARGEST_DERIVATIVE, 4.6)).isBetween(0.009, 0.00986);
    }

    @Test
    void aMaxoutUnitIsTheLargerOfItsPieces() {
        ActivationCurve maxout =
                ActivationCurve.ofMaxout(new ActivationCurve.Line(1, 0), new ActivationCurve.Line(-0.5, -1));
        Recording found = follow(maxout.kink(-2.0 / 3).formula(z -> Math.max(z, -0.5 * z - 1)), 1);

        assertThat(Nets.value(found, ActivationCurve.FORMULA_ERROR, 1)).isLessThan(1e-12);
        assertThat(Nets.value(found, ActivationCurve.DERIVATIVE_ERROR, 0)).isLessThan(1e-9);
        assertThat(Nets.value(found, ActivationCurve.DERIVATIVE, -8)).isEqualTo(-0.5);
    }

    @Test
    void everySeedHasItsOwnPointsAndTheSameGrid() {
        Recording one = follow(sigmoid(), 1);
        Recording other = follow(sigmoid(), 2);

        assertThat(one.series(ActivationCurve.VALUE)).hasSize(129).isEqualTo(other.series(ActivationCurve.VALUE));
        assertThat(one.series(ActivationCurve.LARGEST_DERIVATIVE))
                .isNotEqualTo(other.series(ActivationCurve.LARGEST_DERIVATIVE));
    }

    private static double logistic(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static ActivationCurve sigmoid() {
        return ActivationCurve.of(Activation.SIGMOID.getActivationFunction());
    }

    private static Recording follow(ActivationCurve curve, long seed) {
        Recorder recorder = new Recorder();
        curve.follow(seed, recorder);
        return recorder.recording();
    }
}
