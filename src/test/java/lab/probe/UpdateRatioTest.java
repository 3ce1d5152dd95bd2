package lab.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

final class UpdateRatioTest {
    private static final INDArray BEFORE = Nd4j.createFromArray(3f, 4f); // norm 5
    private static final INDArray AFTER = Nd4j.createFromArray(3.03f, 4.04f); // moved by 0.05

    @Test
    void itIsTheNormOfTheUpdateOverThatOfTheWeightsBefore() {
        UpdateRatio ratio = new UpdateRatio(2);

        assertThat(ratio.at(1, BEFORE)).isEmpty();
        assertThat(ratio.at(2, AFTER).orElseThrow()).isCloseTo(0.01, within(1e-6));
    }

    @Test
    void itIsThatOfEverySoManyUpdates() {
        UpdateRatio ratio = new UpdateRatio(3);

        assertThat(ratio.at(1, BEFORE)).isEmpty();
        assertThat(ratio.at(2, BEFORE)).isEmpty();
        assertThat(ratio.at(3, AFTER)).isPresent();
        assertThat(ratio.at(4, BEFORE)).isEmpty();
    }

    @Test
    void weightsOfZeroHaveNoRatio() {
        UpdateRatio ratio = new UpdateRatio(2);
        ratio.at(1, Nd4j.zeros(2));

        assertThat(ratio.at(2, AFTER)).isEmpty();
    }
}
