package lab.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import lab.data.Part;
import lab.error.LabException;
import lab.metric.ArmKey;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class TuningTest {
    private static final Setting RATE = Setting.real("rate", 0.1).between(0.001, 10);
    private static final Metric VALIDATION = Metric.of("validation_loss", "Loss", "nats", Axis.EPOCH, Better.LOWER)
            .on(Part.VALIDATION);
    private static final Metric TEST =
            Metric.of("test_loss", "Loss", "nats", Axis.EPOCH, Better.LOWER).on(Part.TEST);
    private static final Tuning TUNING = Tuning.of(RATE, 0.03, 0.1).lowest(VALIDATION.best());
    private static final ArmKey RELU =
            Arm.of("ReLU", 1).at(Factor.of("depth"), 20).key();

    @Test
    void itIsDescribedInWords() {
        assertThat(TUNING.only(Factor.of("depth"), 20).describe())
                .isEqualTo("rate over 0.03, 0.1 for the lowest validation_loss best, in arms of depth 20");
    }

    @Test
    void aGridIsAscendingAndHasAChoice() {
        assertThatThrownBy(() -> Tuning.of(RATE, 0.1, 0.03).lowest(VALIDATION.best()))
                .hasMessageContaining("each greater than the one before");
        assertThatThrownBy(() -> Tuning.of(RATE, 0.1).lowest(VALIDATION.best()))
                .hasMessageContaining("at least two values");
    }

    @Test
    void aValueThatTheSettingDoesNotAllowIsRefused() {
        assertThatThrownBy(() -> Tuning.of(RATE, 0.1, 100).lowest(VALIDATION.best()))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("from 0.001 to 10, but was 100");
    }

    @ParameterizedTest
    @MethodSource("ofTestData")
    void testDataChooseNothing(Summary score) {
        assertThatThrownBy(() -> Tuning.of(RATE, 0.03, 0.1).lowest(score))
                .hasMessageContainingAll("never by test data", "test_loss of test data");
    }

    @Test
    void aMetricThatDoesNotSayItsPartOfTheDataChoosesNothingWhateverItsName() {
        Metric named = Metric.of("validation_score", "Score", "", Axis.EPOCH, Better.LOWER);

        assertThatThrownBy(() -> Tuning.of(RATE, 0.03, 0.1).lowest(named.best()))
                .hasMessageContainingAll("validation_score of no part of the data", "Part.VALIDATION");
        assertThatThrownBy(() -> Tuning.of(RATE, 0.03, 0.1).lowest(Summary.diverged()))
                .hasMessageContaining("'diverged' looks at no metric");
    }

    static Stream<Summary> ofTestData() {
        return Stream.of(
                TEST.best(),
                TEST.firstAtMost(0.1),
                TEST.along(Axis.STEP).atEnd().named("score"),
                VALIDATION.best().minus(TEST.best()),
                Summary.firstAtLeast(VALIDATION, TEST.atEnd()));
    }

    @Test
    void onlyArmsAtTheLevelAreTuned() {
        assertThat(TUNING.tunes(RELU)).isTrue();
        assertThat(TUNING.only(Factor.of("depth"), 20).tunes(RELU)).isTrue();
        assertThat(TUNING.only(Factor.of("depth"), 10).tunes(RELU)).isFalse();
    }

    @Test
    void aPilotsKeyLeadsBackToItsArmAndValue() {
        ArmKey pilot = TUNING.pilot(RELU, 0.03);

        assertThat(pilot).hasToString("ReLU, depth 20, pilot-rate 0.03");
        assertThat(Tuning.isPilot(pilot)).isTrue();
        assertThat(Tuning.isPilot(RELU)).isFalse();
        assertThat(TUNING.arm(pilot)).isEqualTo(RELU);
        assertThat(TUNING.value(pilot)).isEqualTo(0.03);
    }

    @Test
    void pilotsOfAnotherSettingAreRefused() {
        ArmKey other = RELU.at("pilot-momentum", "0.9");

        assertThatThrownBy(() -> TUNING.value(other))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("pilot-momentum", "rate");
    }

    @ParameterizedTest
    @EnumSource
    void noPublishedSeedIsAPilots(Scale scale) {
        assertThat(scale.pilotSeeds()).hasSize(scale.pick(1, 5, 5)).allMatch(seed -> seed >= 1 && seed < 100);
        assertThat(scale.seeds()).doesNotContainAnyElementsOf(scale.pilotSeeds());
    }
}
