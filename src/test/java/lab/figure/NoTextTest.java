package lab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import lab.error.ExitCode;
import lab.error.LabException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NoTextTest {
    private static final String LINKING = "/usr/lib/jvm/lib/libfontmanager.so: %s: cannot open shared object file";

    @Test
    void aFullDiskIsNotAMissingLibrary() {
        LabException refusal = NoText.because(
                new ExceptionInInitializerError(new UncheckedIOException(new IOException("No space left on device"))));

        assertThat(refusal.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(refusal)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining(System.getProperty("java.io.tmpdir"))
                .hasMessageNotContaining("apt-get");
    }

    @ParameterizedTest
    @CsvSource({
        "libharfbuzz.so.0, libharfbuzz0b",
        "libfreetype.so.6, libfreetype6",
        "Fontconfig head is null, fontconfig",
        "something else, libharfbuzz0b libfreetype6 fontconfig"
    })
    void aMissingLibraryIsNamedByItsPackage(String library, String debian) {
        LabException refusal = NoText.because(new UnsatisfiedLinkError(LINKING.formatted(library)));

        assertThat(refusal).hasMessageContaining(library).hasMessageContaining("`apt-get install " + debian + "`");
    }

    @Test
    void theSecondFailureTellsWhatTheFirstOneWas() {
        LabException refusal = NoText.because(new NoClassDefFoundError("Could not initialize class")
                .initCause(new ExceptionInInitializerError(
                        new UnsatisfiedLinkError(LINKING.formatted("libharfbuzz.so.0")))));

        assertThat(refusal).hasMessageContaining("apt-get install libharfbuzz0b`");
    }

    @Test
    void thisMachineCanDraw() {
        Figures.check();
    }
}
