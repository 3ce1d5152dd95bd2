package lab.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a message shows of a value. */
final class QuotedTest {
    @Test
    void aShortWordIsShownAsItIs() {
        assertThat(Quoted.of("caf\u00e9 \ud83c\udf37 a\\b 'x'")).isEqualTo("'caf\u00e9 \ud83c\udf37 a\\b 'x''");
        assertThat(Quoted.of(null)).isEqualTo("'null'");
    }

    @Test
    void whatATerminalObeysIsEscaped() {
        assertThat(Quoted.of("\u001b]0;x\u0007\u009b2J\n\r\t\u0000\u202e\u2028\ud800"))
                .isEqualTo("'\\u001b]0;x\\u0007\\u009b2J\\n\\r\\t\\u0000\\u202e\\u2028\\ud800'");
    }

    @Test
    void aLongValueIsCutBetweenCharacters() {
        assertThat(Quoted.of("\ud83c\udf37".repeat(61)))
                .isEqualTo("'" + "\ud83c\udf37".repeat(60) + "...' (61 characters)");
        assertThat(Quoted.of("x".repeat(60))).isEqualTo("'" + "x".repeat(60) + "'");
    }

    @Test
    void severalLinesStaySo() {
        assertThat(Quoted.printable("a\tb\r\nc\u001b")).isEqualTo("a\tb\r\nc\\u001b");
    }
}
