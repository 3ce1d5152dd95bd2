package lab.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import lab.data.DataSource;
import lab.data.Datasets;
import lab.data.Examples;
import lab.data.Split;
import lab.error.LabException;
import lab.metric.Recorder;
import lab.metric.Recording;
import org.junit.jupiter.api.Test;

final class LinearUnitTest {
    @Test
    void theFirstUpdateIsThatOfPaper() {
        // x = (2, 1), target 2 - 1 = 1, w = 0: error -1, w becomes rate * x.
        Recording recording = followed(new LinearUnit(given(2, 1, -1, 3), x -> x, 0.1));

        assertThat(recording.series(Descent.WEIGHT_1).get(1.0)).isCloseTo(0.2, within(1e-9));
        assertThat(recording.series(Descent.WEIGHT_2).get(1.0)).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void theLossIsTheMeanOverAllExamples() {
        // Errors of w = 0: 1 and -1 - 3 = -4, so (1 + 16) / 2 / 2.
        Recording recording = followed(new LinearUnit(given(2, 1, -1, 3), x -> x, 0.1));

        assertThat(recording.series(LinearUnit.LOSS).get(0.0)).isCloseTo(17 / 4.0, within(1e-6));
    }

    @Test
    void theSurfaceIsFlatAtTheAnswerAndAgreesWithTheLossAtTheStart() {
        Recording recording = followed(new LinearUnit(given(2, 1, -1, 3), x -> x, 0.1));

        assertThat(recording.series(LinearUnit.LOSS_SURFACE, -1).get(1.0)).isCloseTo(0, within(1e-9));
        assertThat(recording.series(LinearUnit.LOSS_SURFACE, 0).get(0.0)).isCloseTo(17 / 4.0, within(1e-6));
    }

    @Test
    void featuresAreTransformedFirst() {
        Recording recording = followed(new LinearUnit(given(-2, 1, 1, 3), Math::abs, 0.1));

        assertThat(recording.series(Descent.WEIGHT_1).get(1.0)).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void inputsThatAreNoPlaneAreRefused() {
        assertThatThrownBy(() -> new LinearUnit(Datasets.gaussian(5, 3), x -> x, 0.1))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("3");
    }

    private static Recording followed(LinearUnit unit) {
        Recorder recorder = new Recorder();
        unit.follow(1, recorder);
        return recorder.recording();
    }

    /** Examples of two features, one after another. */
    private static DataSource given(float... features) {
        Examples examples = Examples.of(features, 2, new float[features.length / 2], 1);
        return new DataSource() {
            @Override
            public String name() {
                return "given";
            }

            @Override
            public Split load(long seed) {
                return new Split(examples, examples, examples);
            }

            @Override
            public int features() {
                return 2;
            }

            @Override
            public int outputs() {
                return 1;
            }
        };
    }
}
