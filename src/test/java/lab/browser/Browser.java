package lab.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The machine's own Chromium, without a window; nothing is downloaded. */
public final class Browser implements AutoCloseable {
    private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
    private static final List<String> DRIVERS =
            List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");
    private static final String MISSING = "No Chromium with its driver on this machine; install them:"
            + " apt-get install -y --no-install-recommends chromium chromium-driver.";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SHOTS = Path.of("target", "screenshots");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips a test on a machine without a browser; where the environment says {@code CI=true} it fails instead. */
    public static void required() {
        required(first(BROWSERS).isPresent() && first(DRIVERS).isPresent(), System.getenv("CI"));
    }

    static void required(boolean isHere, String ci) {
        if (!isHere && "true".equalsIgnoreCase(ci)) {
            throw new AssertionError(MISSING + " CI=true lets no browser test be skipped.");
        }
        Assumptions.assumeTrue(isHere, MISSING);
    }

    /** A browser with a profile of its own. */
    public static Browser open(Path profile) {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(first(DRIVERS).orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options(profile)));
    }

    private static ChromeOptions options(Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(first(BROWSERS).orElseThrow().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Opens a file. */
    public Browser show(Path page) {
        return show(page.toUri().toString());
    }

    /** Opens an address. */
    public Browser show(String address) {
        driver.get(address);
        return this;
    }

    /** What an expression is, once it is neither null nor false; false if that does not come in time. */
    public Object await(String expression) {
        Instant end = Instant.now().plus(PATIENCE);
        Object value = run("return " + expression);
        while ((value == null || Boolean.FALSE.equals(value)) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(PAUSE.toNanos());
            value = run("return " + expression);
        }
        return Optional.ofNullable(value).orElse(false);
    }

    /** What a script returns. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What a script returns, as text. */
    public String text(String script) {
        return String.valueOf(run("return " + script));
    }

    /** Gives the page this width and the colours of a theme. */
    public void look(int width, int height, String colours) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
    }

    /** Keeps a picture of the whole page under target/screenshots. */
    public void capture(String name) {
        try {
            Files.createDirectories(SHOTS);
            Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Complaints on the console since the last call. */
    public List<String> complaints() {
        return entries(LogType.BROWSER).map(LogEntry::getMessage).toList();
    }

    /** Addresses asked for since the last call, but for files and data. */
    public List<String> requestsOffTheMachine() {
        return entries(LogType.PERFORMANCE)
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceFirst("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .filter(address -> !address.startsWith("file:") && !address.startsWith("data:"))
                .toList();
    }

    /** What the page has asked for in vain since the last call: status and address of each. */
    public List<String> failedRequests() {
        return entries(LogType.PERFORMANCE)
                .map(entry -> json(entry.getMessage()).path("message"))
                .filter(event -> event.path("method").asText().equals("Network.responseReceived"))
                .map(event -> event.path("params").path("response"))
                .filter(response -> response.path("status").asInt() >= 400)
                .map(response -> response.path("status").asInt() + " "
                        + response.path("url").asText())
                .toList();
    }

    /** What axe-core finds seriously wrong with the page; empty if nothing. */
    public String violations() {
        run(script(Path.of("src/test/resources/lab/report/axe.min.js")));
        return String.valueOf(driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run().then(result => done(result.violations
                    .filter(v => v.impact === 'serious' || v.impact === 'critical')
                    .map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | ')).join('\\n')));
                """));
    }

    /** Chooses a value of a list. */
    public void choose(String id, String value) {
        run(
                "const s = document.getElementById(arguments[0]); s.value = arguments[1];"
                        + "for (const e of ['input', 'change']) s.dispatchEvent(new Event(e, {bubbles: true}));",
                id,
                value);
    }

    /** Types into a field. */
    public void type(String id, String words) {
        driver.findElement(By.id(id)).sendKeys(words);
    }

    /** How many pixels of the chart are drawn. */
    public long ink() {
        return Long.parseLong(text("(() => { const c = document.querySelector('#chart canvas');"
                + "const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; let n = 0;"
                + "for (let i = 3; i < d.length; i += 4) n += d[i] ? 1 : 0; return n; })()"));
    }

    private Stream<LogEntry> entries(String log) {
        return StreamSupport.stream(driver.manage().logs().get(log).spliterator(), false);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String script(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> first(List<String> candidates) {
        return candidates.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
