package lab.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TimeZone;
import lab.claim.Scale;
import lab.verdict.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GoldenFilesTest {
    private static final String ZONE_FAR_AWAY = "Pacific/Kiritimati";

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restoreTheDefaults() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR", "ar-EG-u-nu-arab"})
    void trialsHaveTheSameBytesEverywhere(String tag) {
        live(tag);

        assertThat(TrialsCsv.text(Planted.trials())).isEqualTo(golden("trials.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR", "ar-EG-u-nu-arab"})
    void summariesHaveTheSameBytesEverywhere(String tag) {
        live(tag);

        assertThat(SummaryCsv.text(Planted.summaries())).isEqualTo(golden("summary.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR", "ar-EG-u-nu-arab"})
    void verdictsHaveTheSameBytesEverywhere(String tag) {
        live(tag);

        StoredVerdict verdict = StoredVerdict.of(
                Planted.experiment().claim(), Scale.LECTURE, Planted.SEEDS, Planted.verdict(Outcome.SUPPORTED));

        assertThat(JsonFile.text(verdict)).isEqualTo(golden("verdict.json"));
    }

    private static void live(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE_FAR_AWAY));
    }

    private static String golden(String name) {
        return Planted.golden(GoldenFilesTest.class, name);
    }
}
