package lab.browser;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Without a browser its tests are skipped at a desk, and fail where nobody reads that they were skipped. */
final class BrowserIsRequiredTest {
    @Test
    void aDeskMayLackIt() {
        assertThatThrownBy(() -> Browser.required(false, null))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("install");
    }

    @Test
    void continuousIntegrationMayNot() {
        assertThatThrownBy(() -> Browser.required(false, "true"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("CI=true", "apt-get install", "chromium chromium-driver");
    }

    @Test
    void whereItIsNothingIsSkipped() {
        assertThatCode(() -> Browser.required(true, "true")).doesNotThrowAnyException();
    }
}
