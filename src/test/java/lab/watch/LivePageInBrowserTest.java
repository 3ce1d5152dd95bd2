package lab.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import lab.browser.Browser;
import lab.study.Study;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The live page as a student sees it. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
@Tag("browser")
final class LivePageInBrowserTest {
    private static final String HOSTILE = "<img src=x onerror=document.title=1> \"'&";

    @TempDir
    private static Path root;

    private static Watching watching;
    private static Browser browser;

    @BeforeAll
    static void trainAndOpen() throws Exception {
        Browser.required();
        Study study = Pair.study(HOSTILE);
        watching = Watching.start(
                study,
                study.trials(),
                7,
                new WatchFolder(root.resolve("watch")),
                new FakeUi(() -> {}),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        watching.train((trial, cause) -> {});
        browser = Browser.open(Files.createDirectory(root.resolve("profile")));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (watching != null) {
            watching.close();
        }
    }

    @Test
    void theCurvesAreDrawnWithoutAComplaint() throws Exception {
        browser.look(1280, 1400, "light");
        browser.show(watching.livePage().toString());

        browser.await("document.querySelectorAll('figure canvas').length >= 4");
        browser.capture("live-light");

        assertThat(browser.await("[...document.querySelectorAll('figcaption')].map(f => f.textContent).join()"))
                .asString()
                .contains("Loss", "Accuracy", "Learning rate", "Update-to-weight ratio");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void hostileNamesAreText() {
        browser.look(1280, 900, "light");
        browser.show(watching.livePage().toString());

        assertThat(browser.await("document.querySelectorAll('#arms tbody tr')[1]?.textContent"))
                .asString()
                .contains(HOSTILE);
        assertThat(browser.await("document.title")).isEqualTo("pair: watching");
        assertThat(browser.await("document.querySelectorAll('img').length === 0"))
                .isEqualTo(true);
    }

    @Test
    void latestValuesAreInATableForThoseWhoSeeNoChart() {
        browser.look(1280, 900, "light");
        browser.show(watching.livePage().toString());

        assertThat(browser.await("document.querySelector('figure .values td')?.textContent"))
                .asString()
                .matches("\\d.*");
    }

    @Test
    void anArmThatIsSwitchedOffLeavesTheCharts() {
        browser.look(1280, 900, "light");
        browser.show(watching.livePage().toString());
        browser.await("document.querySelectorAll('figure canvas').length >= 4");

        browser.await("(document.querySelectorAll('#arms input')[1].click(), true)");

        assertThat(browser.await("[...document.querySelectorAll('.values th')].map(t => t.textContent).join()"))
                .asString()
                .contains("plain")
                .doesNotContain("onerror");
    }

    @Test
    void itIsShownOnAPhoneInTheDark() throws Exception {
        browser.look(390, 1800, "dark");
        browser.show(watching.livePage().toString());
        browser.await("document.querySelectorAll('figure canvas').length >= 4");
        browser.capture("live-dark-phone");

        assertThat(browser.await("document.documentElement.scrollWidth <= 390")).isEqualTo(true);
    }
}
