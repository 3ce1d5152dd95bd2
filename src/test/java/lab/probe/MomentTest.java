package lab.probe;

import static org.assertj.core.api.Assertions.assertThat;

import lab.metric.Axis;
import org.junit.jupiter.api.Test;

final class MomentTest {
    @Test
    void theStartOfATrainingIsNotItsEnd() {
        Moment start = Moment.beforeTraining(true);

        assertThat(Moment.AT_START.at(start)).isTrue();
        assertThat(Moment.AT_END.at(start)).isFalse();
        assertThat(Moment.EVERY_EPOCH.at(start)).isFalse();
        assertThat(Moment.everySteps(1).at(start)).isFalse();
    }

    @Test
    void ofANetworkThatIsNotTrainedTheStartIsTheEnd() {
        assertThat(Moment.AT_START.at(Moment.beforeTraining(false))).isTrue();
        assertThat(Moment.AT_END.at(Moment.beforeTraining(false))).isTrue();
    }

    @Test
    void eitherOfTwoMomentsWillDo() {
        Moment.When either = Moment.AT_START.and(Moment.EVERY_EPOCH);

        assertThat(either.at(Moment.beforeTraining(true))).isTrue();
        assertThat(either.at(moment(1, 10, true))).isTrue();
        assertThat(either.at(moment(0, 9, false))).isFalse();
    }

    @Test
    void aValueStandsAtTheEpochOrTheStepOfItsAxis() {
        assertThat(moment(3, 40, true).index(Evaluation.TEST_LOSS)).isEqualTo(3);
        assertThat(moment(3, 40, true).index(Evaluation.TEST_LOSS.along(Axis.STEP)))
                .isEqualTo(40);
        assertThat(moment(3, 40, true).by(Gradients.WEIGHT_GRADIENT)).isEqualTo(3);
    }

    private static Moment moment(int epoch, int step, boolean endOfEpoch) {
        return new Moment(epoch, step, endOfEpoch, false, 0.1, 8, 1);
    }
}
