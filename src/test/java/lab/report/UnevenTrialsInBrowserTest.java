package lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lab.browser.Browser;
import lab.claim.Arm;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.metric.Recorder;
import lab.metric.Recording;
import lab.metric.TrialKey;
import lab.metric.Trials;
import lab.result.ResultsFolder;
import lab.verdict.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The chart of a study whose first arm ends at an epoch of its own in each seed and whose second is done after one. */
@Tag("browser")
final class UnevenTrialsInBrowserTest {
    @TempDir
    private static Path root;

    private static Browser browser;

    @BeforeAll
    static void publish() throws IOException {
        Browser.required();
        ResultsFolder results = new ResultsFolder(root.resolve("results"));
        Plot plot = Plot.curves(Samples.LOSS).logX().logY().range(1e-3, 2);
        Experiment<?> experiment = Samples.experiment(Samples.claim("uneven-claim"), Figure.of("Loss by epoch", plot));
        Samples.publish(results, experiment, trials(), Outcome.SUPPORTED);
        Report.write(List.of(experiment), results);
        browser = Browser.open(Files.createDirectory(root.resolve("profile")));
        browser.look(1400, 1000, "light");
        browser.show(results.folder("uneven-claim").resolve("index.html"));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Trials trials() {
        Map<TrialKey, Recording> recordings = new LinkedHashMap<>();
        for (Arm<String> arm : List.of(Samples.PLAIN, Samples.PRINTED)) {
            for (long seed : Samples.SEEDS) {
                Recorder recorder = new Recorder();
                int last = arm.equals(Samples.PLAIN) ? (int) seed - 95 : 1;
                IntStream.rangeClosed(0, last)
                        .forEach(epoch -> recorder.record(
                                Samples.LOSS, epoch, last > 1 ? Math.exp(-epoch / 2.0) : epoch == 0 ? 1 : 1e-18));
                recordings.put(new TrialKey(arm.key(), seed), recorder.recording());
            }
        }
        return new Trials(recordings);
    }

    @Test
    void zeroHasAPlaceOnTheLogarithmicAxis() {
        assertThat(browser.text("document.getElementById('log-x').checked")).isEqualTo("true");
        assertThat(browser.text("document.getElementById('at-word').textContent"))
                .isEqualTo("epoch 0");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anArmThatIsDoneAfterOneStepIsSeen() {
        long both = browser.ink();

        browser.driver().findElements(By.cssSelector("#arms input")).get(1).click();
        long without = browser.ink();
        browser.driver().findElements(By.cssSelector("#arms input")).get(1).click();

        assertThat(both - without).as("pixels of the second arm").isGreaterThan(100);
    }

    @Test
    void theAxisEndsWhereTheFiguresDoesAndSaysWhatItLeavesOut() {
        assertThat(browser.text("document.getElementById('hidden-values').textContent"))
                .startsWith("3 of ")
                .contains("beyond the ends of this axis");
    }

    @Test
    void theMedianEndsWithTheFirstTrial() {
        assertThat(median(6)).isEqualTo("0.0497870684");
        assertThat(median(7)).isEqualTo("–");
    }

    /** What the table under the chart says of the first arm at an epoch. */
    private static String median(int epoch) {
        browser.run(
                "const at = document.getElementById('at'); at.value = arguments[0]; at.dispatchEvent(new Event('input'))",
                epoch);
        String median = browser.text("document.querySelector('#values tbody tr').cells[1].textContent");
        browser.run("const at = document.getElementById('at'); at.value = 0; at.dispatchEvent(new Event('input'))");
        return median;
    }
}
