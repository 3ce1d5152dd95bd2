package lab.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import lab.error.ExitCode;
import lab.error.LabException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingTest {
    private static final Setting EPOCHS = Setting.count("epochs", 8).smoke(1).full(30);
    private static final Setting RATE = Setting.real("rate", 0.1);

    @Test
    void aSettingHasAValueAtEachScale() {
        assertThat(EPOCHS.at(Scale.SMOKE)).isEqualTo(1);
        assertThat(EPOCHS.at(Scale.LECTURE)).isEqualTo(8);
        assertThat(EPOCHS.at(Scale.FULL)).isEqualTo(30);
    }

    @Test
    void aUsersNumberIsRead() {
        assertThat(EPOCHS.parse(" 12 ")).isEqualTo(12);
        assertThat(RATE.parse("1e-3")).isEqualTo(0.001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten", "", "NaN", "0,1", "1e999"})
    void whatIsNoNumberIsRefusedWithAnExample(String text) {
        assertUsage(() -> RATE.parse(text))
                .hasMessage("Setting 'rate' takes a number, but was '" + text + "'; write e.g. --set rate=0.1.");
    }

    @Test
    void aFractionOfAWholeNumberIsRefused() {
        assertUsage(() -> EPOCHS.parse("2.5"))
                .hasMessage("Setting 'epochs' must be a whole number from 1 to 1000000, but was 2.5.");
    }

    @Test
    void aNumberOutOfRangeIsRefusedWithTheRange() {
        Setting share = RATE.between(0.01, 0.5);

        assertThat(share.parse("0.5")).isEqualTo(0.5);
        assertUsage(() -> share.parse("0.51"))
                .hasMessage("Setting 'rate' must be a number from 0.01 to 0.5, but was 0.51.");
    }

    @Test
    void aDefaultOutOfRangeIsRefused() {
        assertThatThrownBy(() -> EPOCHS.between(3, 10)).hasMessageContaining("from 3 to 10, but was 1.");
    }

    @Test
    void aSettingIsNamedInKebabCase() {
        assertThatThrownBy(() -> Setting.real("learningRate", 1))
                .hasMessage("A setting's name is kebab-case, e.g. 'epochs', but was 'learningRate'.");
    }

    @Test
    void valuesAreWrittenAsAUserWould() {
        assertThat(Setting.format(100)).isEqualTo("100");
        assertThat(Setting.format(1e-5)).isEqualTo("0.00001");
        assertThat(Setting.format(0.25)).isEqualTo("0.25");
    }

    @Test
    void theConstantsOfAClassAreItsSettingsInTheirOrder() {
        assertThat(Setting.constants(SettingTest.class)).containsExactly(EPOCHS, RATE);
    }

    @Test
    void settingsTakeTheScalesValueUnlessOverridden() {
        Settings settings = Settings.of(Scale.FULL, List.of(EPOCHS, RATE), Map.of("rate", "0.5"));

        assertThat(settings.real(RATE)).isEqualTo(0.5);
        assertThat(settings.count(EPOCHS)).isEqualTo(30);
    }

    @Test
    void anUnknownKeyIsRefusedWithTheNearest() {
        assertUsage(() -> Settings.of(Scale.SMOKE, List.of(EPOCHS, RATE), Map.of("epoch", "3")))
                .hasMessageContaining("There is no setting 'epoch' here; did you mean 'epochs'?")
                .hasMessageContaining("Declared: epochs, rate.");
    }

    @Test
    void anUnknownKeyThatIsLikeNoneIsRefusedWithoutAGuess() {
        assertUsage(() -> Settings.of(Scale.SMOKE, List.of(EPOCHS, RATE), Map.of("momentum", "3")))
                .hasMessage("There is no setting 'momentum' here. Declared: epochs, rate.");
    }

    @Test
    void anOverrideOutOfRangeIsRefused() {
        assertUsage(() -> Settings.of(Scale.SMOKE, List.of(EPOCHS), Map.of("epochs", "0")))
                .hasMessageContaining("but was 0.");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertUsage(ThrowingCallable call) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LabException.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE));
    }
}
