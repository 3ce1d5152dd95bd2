package lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CitationTest {
    @Test
    void numbersOfPapersBecomeLinks() {
        assertThat(Citation.of("He et al. 2015, arXiv:1502.01852, eq. (10)"))
                .containsExactly(
                        new Citation("He et al. 2015, ", ""),
                        new Citation("arXiv:1502.01852", "https://arxiv.org/abs/1502.01852"),
                        new Citation(", eq. (10)", ""));
        assertThat(Citation.of("LeCun (doi:10.1007/3-540-49430-8_2)"))
                .contains(new Citation("doi:10.1007/3-540-49430-8_2", "https://doi.org/10.1007/3-540-49430-8_2"));
        assertThat(Citation.of("https://example.org/a.pdf, Fig. 2"))
                .startsWith(new Citation("example.org/a.pdf", "https://example.org/a.pdf"));
    }

    @Test
    void aReferenceWithoutAnAddressStaysText() {
        assertThat(Citation.of("javascript:alert(1) in 2015"))
                .containsExactly(new Citation("javascript:alert(1) in 2015", ""));
    }
}
