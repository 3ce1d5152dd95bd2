package lab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lab.error.ExitCode;
import lab.error.LabException;
import org.junit.jupiter.api.Test;

class FormatTest {
    @Test
    void aFormatIsReadInAnyCase() {
        assertThat(Format.parse(" Png")).isEqualTo(Format.PNG);
    }

    @Test
    void anUnknownFormatIsRefusedWithTheChoices() {
        assertThatThrownBy(() -> Format.parse("gif"))
                .isInstanceOfSatisfying(
                        LabException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining("gif")
                .hasMessageContaining("svg, png, pdf");
    }
}
