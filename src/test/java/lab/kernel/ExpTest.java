package lab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The errors that {@link Exp} states, measured on a fine grid against {@link Math} in double precision. */
final class ExpTest {
    private static final int POINTS = 1_000_000;

    @Test
    void theExponentialIsRightToAUnitInTheLastPlace() {
        assertThat(worst(-87, 88, ExpTest::exp, Math::exp)).isLessThan(1.2e-7);
    }

    @Test
    void theTangentIsRightToAFewUnitsInTheLastPlace() {
        assertThat(worst(-10, 10, ExpTest::tanh, Math::tanh)).isLessThan(4e-7);
    }

    @Test
    void theSigmoidIsRightToAFewUnitsInTheLastPlaceAlsoWhereItIsSmall() {
        assertThat(worst(-80, 20, ExpTest::sigmoid, z -> 1 / (1 + Math.exp(-z))))
                .isLessThan(3e-7);
    }

    @Test
    void hugeArgumentsGiveTheLimits() {
        float infinity = Float.POSITIVE_INFINITY;

        assertThat(exp(new float[] {-infinity, -1000, 0})).containsExactly(exp(-87.3f), exp(-87.3f), 1);
        assertThat(exp(infinity)).isFinite().isGreaterThan(2e38f);
        assertThat(tanh(new float[] {-infinity, 0, infinity})).containsExactly(-1, 0, 1);
        assertThat(sigmoid(new float[] {-infinity, 0, infinity})[1]).isEqualTo(0.5f);
    }

    @Test
    void notANumberStays() {
        assertThat(exp(new float[] {Float.NaN})[0]).isNaN();
        assertThat(tanh(new float[] {Float.NaN})[0]).isNaN();
        assertThat(sigmoid(new float[] {Float.NaN})[0]).isNaN();
    }

    private static double worst(double low, double high, UnaryOperator<float[]> fast, DoubleUnaryOperator exact) {
        float[] x = new float[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = (float) (low + (high - low) * i / (POINTS - 1));
        }
        float[] y = fast.apply(x.clone());
        double worst = 0;
        for (int i = 0; i < POINTS; i++) {
            double truth = exact.applyAsDouble(x[i]);
            worst = Math.max(worst, truth == 0 ? Math.abs(y[i]) : Math.abs((y[i] - truth) / truth));
        }
        return worst;
    }

    private static float exp(float x) {
        return exp(new float[] {x})[0];
    }

    private static float[] exp(float[] x) {
        Exp.exp(x, x.length, new float[x.length]);
        return x;
    }

    private static float[] tanh(float[] x) {
        Exp.tanh(x, x.length);
        return x;
    }

    private static float[] sigmoid(float[] x) {
        new Activation.Sigmoid().apply(x, x.length);
        return x;
    }
}
