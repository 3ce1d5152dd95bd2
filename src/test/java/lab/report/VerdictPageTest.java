package lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lab.claim.Claim;
import lab.claim.Experiment;
import lab.claim.Scale;
import lab.result.Planted;
import lab.result.PlantedExperiment;
import lab.result.StoredVerdict;
import lab.verdict.Outcome;
import lab.verdict.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verdict for people. */
final class VerdictPageTest {
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restoreTheDefault() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR", "ar-EG-u-nu-arab"})
    void pagesHaveTheSameBytesEverywhere(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));

        assertThat(page(Planted.experiment(), Planted.verdict(Outcome.SUPPORTED)))
                .isEqualTo(Planted.golden(VerdictPageTest.class, "verdict.md"));
    }

    @Test
    void aContestedClaimSaysWhy() {
        PlantedExperiment experiment =
                PlantedExperiment.of(Planted.claim("xavier-vs-he").contested("Theory says otherwise."));

        assertThat(page(experiment)).contains("Contested: Theory says otherwise.");
    }

    @Test
    void aPageHasNoHeadingsForWhatIsNotThere() {
        assertThat(page(PlantedExperiment.of(Planted.claim("xavier-vs-he"))))
                .doesNotContain("Errata")
                .doesNotContain("Published")
                .doesNotContain("\n\n\n");
    }

    @Test
    void hostileTextIsInertInAPage() {
        Claim hostile = Claim.named("xavier-vs-he")
                .says("<script>alert(1)</script>\n# Heading | [x](javascript:alert(1)) `code` *b* _c_ test_loss &lt;")
                .contested("![x](http://example.org/x.png)")
                .source("a\u2028b");

        assertThat(page(PlantedExperiment.of(hostile)))
                .startsWith("# &lt;script&gt;alert(1)&lt;/script&gt; \\# Heading \\| \\[x\\](javascript:alert(1))"
                        + " \\`code\\` \\*b\\* \\_c\\_ test_loss &amp;lt;\n")
                .contains("!\\[x\\](http")
                .contains("Source: a b\n");
    }

    private static String page(Experiment<?> experiment) {
        return page(experiment, new Verdict(List.of()));
    }

    private static String page(Experiment<?> experiment, Verdict verdict) {
        StoredVerdict stored = StoredVerdict.of(experiment.claim(), Scale.LECTURE, Planted.SEEDS, verdict);
        return ClaimPage.of(experiment, stored, Optional.empty(), Map.of()).markdown();
    }
}
