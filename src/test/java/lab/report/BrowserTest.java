package lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.browser.Browser;
import lab.claim.Claim;
import lab.claim.Experiment;
import lab.result.ResultsFolder;
import lab.verdict.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The pages as a reader meets them, in a folder that was copied elsewhere. */
@Tag("browser")
final class BrowserTest {
    @TempDir
    private static Path root;

    private static Path copy;
    private static Browser browser;

    @BeforeAll
    static void publishAndCopy() throws IOException {
        Browser.required();
        ResultsFolder results = new ResultsFolder(root.resolve("results"));
        Report.write(syllabus(results), results);
        copy = Files.move(results.root(), root.resolve("copied elsewhere"));
        browser = Browser.open(Files.createDirectory(root.resolve("profile")));
    }

    private static List<Experiment<?>> syllabus(ResultsFolder results) {
        Claim first = Samples.claim("first-claim")
                .slide(Samples.CMU, "Normalization")
                .erratum(Samples.OSLO, "Init", "rand(n)", "randn(n)");
        return List.of(
                run(results, first, Outcome.SUPPORTED),
                run(results, Samples.claim("second-claim"), Outcome.REFUTED),
                Samples.experiment(Samples.claim("third-claim").slide(Samples.CMU, "Dropout")));
    }

    private static Experiment<?> run(ResultsFolder results, Claim claim, Outcome outcome) {
        Experiment<?> experiment = Samples.experiment(claim);
        Samples.publish(results, experiment, Samples.trials(), outcome);
        return experiment;
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void atADesk() {
        browser.look(1400, 1000, "light");
        browser.complaints();
        browser.requestsOffTheMachine();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "first-claim/index.html"})
    void aPageLoadsWithoutComplaintAndWithoutNetwork(String page) {
        browser.show(copy.resolve(page));

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requestsOffTheMachine()).isEmpty();
        assertThat(browser.text("[...document.images].filter(i => i.complete && !i.naturalWidth).length"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"index.html, light", "index.html, dark", "first-claim/index.html, light", "first-claim/index.html, dark"
    })
    void aPageIsAccessible(String page, String colours) {
        browser.look(1400, 1000, colours);
        browser.show(copy.resolve(page));
        browser.run("document.querySelectorAll('details').forEach(d => { d.open = true; });");

        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void theSearchShowsWhatHasItsWords() {
        browser.show(copy.resolve("index.html"));

        browser.type("search", "CLAIM normalization");

        assertThat(shown()).containsExactly("first-claim");
        assertThat(browser.text("document.getElementById('found').textContent")).isEqualTo("1 of 3 claims shown.");
    }

    @Test
    void aVerdictAndADeckAreFilters() {
        browser.show(copy.resolve("index.html"));

        browser.driver().findElement(By.cssSelector("input[value=supported]")).click();
        assertThat(shown()).containsExactly("second-claim", "third-claim");

        browser.choose("deck", "CMU");
        assertThat(shown()).containsExactly("third-claim");
    }

    @Test
    void theClaimsCanBeArrangedByDeckAndByVerdict() {
        browser.show(copy.resolve("index.html"));

        browser.driver().findElement(By.cssSelector("input[value=deck]")).click();
        assertThat(headings()).startsWith("OSLO Deep Learning, Oslo", "CMU Training Neural Networks, CMU");

        browser.driver().findElement(By.cssSelector("input[value=verdict]")).click();
        assertThat(headings()).startsWith("Supported", "Refuted", "Not run");
    }

    @Test
    void theChartReadsTheValuesOfTheFile() {
        browser.show(copy.resolve("first-claim/index.html"));

        slideTo(4);

        assertThat(browser.text("document.getElementById('at-word').textContent"))
                .isEqualTo("epoch 5");
        assertThat(row(0)).hasSize(3).isEqualTo(inFile("plain,5,", 5));
        assertThat(row(1)).isEqualTo(inFile("printed: rand,10,", 5));
    }

    @Test
    void theChartDrawsALineATrialAndAMedianAnArm() {
        browser.show(copy.resolve("first-claim/index.html"));
        long ink = browser.ink();

        browser.driver().findElement(By.cssSelector("#arms input")).click();

        assertThat(ink).isPositive();
        assertThat(browser.ink()).as("ink after an arm was switched off").isLessThan(ink);
        assertThat(browser.text("document.querySelectorAll('#values tbody tr').length"))
                .isEqualTo("1");
    }

    @Test
    void seedsCanBeSwitchedOff() {
        browser.show(copy.resolve("first-claim/index.html"));

        browser.driver().findElement(By.cssSelector("#seeds input")).click();

        assertThat(browser.text("document.querySelector('#values thead').textContent"))
                .isEqualTo("ArmMedianSeed 102Seed 103");
    }

    @Test
    void anotherQuantityBringsItsOwnAxes() {
        browser.show(copy.resolve("first-claim/index.html"));

        browser.choose("metric", "norm");

        assertThat(browser.text("document.getElementById('y-name').textContent"))
                .isEqualTo("Norm");
        assertThat(browser.text("document.getElementById('by').value")).isEqualTo("2");
        assertThat(browser.text("document.getElementById('log-y').checked")).isEqualTo("false");
    }

    @Test
    void pointingReadsAndDraggingZooms() {
        browser.show(copy.resolve("first-claim/index.html"));
        WebElement over = browser.driver().findElement(By.cssSelector(".u-over"));
        int half = over.getSize().width / 2;
        Actions actions = new Actions(browser.driver());

        actions.moveToElement(over, half - 2, 0).perform();
        assertThat(browser.text("document.getElementById('at-word').textContent"))
                .isEqualTo("epoch 12");

        String before = picture();
        actions.moveToElement(over, -half / 2, 5)
                .clickAndHold()
                .moveByOffset(half, 0)
                .release()
                .perform();
        assertThat(picture()).as("chart after a drag").isNotEqualTo(before);

        browser.driver().findElement(By.id("zoom-all")).click();
        assertThat(picture()).as("chart after Show all").isEqualTo(before);
    }

    @Test
    void theColoursCanBeSwitchedByKeyboard() {
        browser.show(copy.resolve("first-claim/index.html"));
        WebElement button = browser.driver().findElement(By.id("theme"));

        button.sendKeys(Keys.ENTER);
        button.sendKeys(Keys.ENTER);

        assertThat(button.getText()).isEqualTo("Colours: dark");
        assertThat(browser.text("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(19, 22, 26)");
        browser.run("localStorage.clear()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "first-claim/index.html"})
    void nothingIsWiderThanAPhone(String page) {
        browser.look(390, 844, "light");
        browser.show(copy.resolve(page));

        assertThat(browser.text("document.documentElement.scrollWidth")).isEqualTo("390");
    }

    @ParameterizedTest
    @CsvSource({"1400, 2400, light", "1400, 2400, dark", "390, 3200, light"})
    void thePagesAreCaptured(int width, int height, String colours) {
        browser.look(width, height, colours);
        for (String page : List.of("index", "first-claim")) {
            browser.show(copy.resolve(page.equals("index") ? "index.html" : page + "/index.html"));
            browser.capture(page + "-" + width + "-" + colours);
        }

        assertThat(Path.of("target", "screenshots", "index-" + width + "-" + colours + ".png"))
                .isNotEmptyFile();
    }

    private static List<Object> shown() {
        return List.copyOf(
                (List<?>)
                        browser.run(
                                "return [...document.querySelectorAll('.card')].filter(c => c.offsetParent).map(c => c.dataset.claim)"));
    }

    private static List<String> headings() {
        return ((List<?>)
                        browser.run(
                                "return [...document.querySelectorAll('h2')].filter(h => h.offsetParent).map(h => h.textContent)"))
                .stream().map(String::valueOf).toList();
    }

    private static void slideTo(int place) {
        WebElement slider = browser.driver().findElement(By.id("at"));
        for (int i = 0; i < place; i++) {
            slider.sendKeys(Keys.ARROW_RIGHT);
        }
    }

    /** The seeds' cells of a row of the table under the chart. */
    private static List<String> row(int place) {
        List<?> cells = (List<?>) browser.run(
                "return [...document.querySelectorAll('#values tbody tr')[arguments[0]].cells].map(c => c.textContent)",
                place);
        return cells.stream().skip(2).map(String::valueOf).toList();
    }

    private static List<String> inFile(String arm, int epoch) {
        return Samples.read(copy.resolve("first-claim/trials.csv"))
                .lines()
                .filter(row -> row.startsWith(arm) && row.contains(",loss,0," + epoch + ","))
                .map(row -> row.substring(row.lastIndexOf(',') + 1))
                .toList();
    }

    private static String picture() {
        return browser.text("document.querySelector('#chart canvas').toDataURL()");
    }
}
