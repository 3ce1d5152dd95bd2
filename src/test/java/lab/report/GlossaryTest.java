package lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class GlossaryTest {
    @Test
    void theFirstUseOfATermOpensItsExplanation() {
        assertThat(Glossary.marked("It ran with 5 seeds, all seeds."))
                .isEqualTo(
                        "It ran with 5 <button type=\"button\" class=\"term\" popovertarget=\"term-seed\">seeds</button>,"
                                + " all seeds.");
    }

    @Test
    void whatIsNoTermIsEscaped() {
        assertThat(Glossary.marked("<img src=x onerror='a'>")).isEqualTo("&lt;img src=x onerror=&#39;a&#39;&gt;");
    }
}
