package lab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lab.browser.Browser;
import lab.claim.Layers;
import lab.study.Study;
import lab.study.Trial;
import lab.watch.TrainingUi;
import lab.watch.WatchFolder;
import lab.watch.Watching;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests all pages of the training UI as a student sees them: for a network that was just trained, and for its recording. */
@Timeout(value = 500, unit = TimeUnit.SECONDS)
final class TrainingPagesTest {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final int EVERY = 5; // updates
    private static final String NOW = " executeModelUpdate();"; // the page itself does this every other second

    /** The layers of each arm, as Deeplearning4j names them. */
    private static final Map<String, List<String>> LAYERS = Map.of(
            "normalized",
            List.of(
                    "Input",
                    "Dense",
                    "BatchNormalization",
                    "Activation",
                    "Dense",
                    "BatchNormalization",
                    "Activation",
                    "Output"),
            "convolutional",
            List.of("Input", "Convolution", "Subsampling", "Dense", "Output"));

    @TempDir
    private static Path root;

    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        Browser.required();
        browser = Browser.open(Files.createDirectory(root.resolve("profile")));
        browser.look(1280, 1000, "light");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Leaves a page that a failed test left open: it would keep asking a server that is gone. */
    @BeforeEach
    void leaveTheLastPage() {
        browser.show("about:blank");
        browser.complaints();
        browser.failedRequests();
    }

    @ParameterizedTest
    @MethodSource("arms")
    void allPagesShowWhatIsTrainedAndWhatWasRecorded(Layers layers, String arm) throws Exception {
        WatchFolder folder = new WatchFolder(root.resolve(layers + " " + arm));
        Study study = Zoo.study(layers);
        List<Trial> trials = study.trials().stream()
                .filter(trial -> trial.key().arm().toString().equals(arm))
                .toList();
        try (Watching live = Watching.start(study, trials, EVERY, folder, TrainingUi.installed(), ANY_PORT)) {
            live.train((trial, cause) -> {
                throw new AssertionError(trial.toString(), cause);
            });
            visit(live, arm);
        }

        try (Watching replay = Watching.replay(folder.latest("zoo"), TrainingUi.installed(), ANY_PORT)) {
            visit(replay, arm);
        }
    }

    static Stream<Arguments> arms() {
        return Stream.of(Layers.values())
                .flatMap(layers -> LAYERS.keySet().stream().map(arm -> Arguments.of(layers, arm)));
    }

    private static void visit(Watching watching, String arm) {
        browser.show(watching.trainingUi().toString());
        theOverviewHasCurves(arm);
        browser.show(watching.trainingUi().resolve("model").toString());
        theModelPageShowsEveryLayer(arm);
        browser.show(watching.trainingUi().resolve("system").toString());
        theSystemPageTellsOfThisMachine();
        browser.show("about:blank");

        assertThat(browser.complaints())
                .filteredOn(complaint -> !isOfDl4j(complaint))
                .isEmpty();
        assertThat(browser.failedRequests()).isEmpty();
    }

    /**
     * Whether a complaint is DL4J's fault: its script draws the updates of "W" until another parameter is chosen, and fails
     * where a layer has no such parameter.
     */
    private static boolean isOfDl4j(String complaint) {
        return complaint.contains("/assets/js/train/model.js") && complaint.contains("(reading 'min')");
    }

    private static void theOverviewHasCurves(String arm) {
        for (String chart : List.of("scoreiterchart", "updateRatioChart", "stdevChart")) {
            hasCurves(arm, chart);
        }
        assertThat(browser.text("$('#modelType').text()")).isEqualTo("MultiLayerNetwork");
    }

    private static void theModelPageShowsEveryLayer(String arm) {
        List<String> layers = LAYERS.get(arm);
        assertThat(browser.await("window.cy && cy.nodes().map(n => n.data('name').split('\\n')[0])"))
                .as(arm)
                .isEqualTo(layers);
        for (int i = 1; i < layers.size(); i++) {
            theLayerHasCharts(arm, i, layers.get(i));
        }
        browser.capture("training-ui-model-" + arm);
    }

    private static void theLayerHasCharts(String arm, int layer, String type) {
        String where = arm + ", layer " + layer;
        browser.run("cy.nodes()[arguments[0]].emit('click');" + NOW, layer);

        String shown = "$('#layerInfo tr:nth-child(2) td:nth-child(2)').text()";
        assertThat(browser.await(shown + " === '" + type + "'")) // the previous layer's answer may still come first
                .as("%s: %s shown, not %s", where, browser.text(shown), type)
                .isEqualTo(true);
        if (!type.equals("Output")) { // DL4J does not collect its activations
            hasCurves(where, "activations");
        }
        if (Boolean.TRUE.equals(browser.run("return $('#paramHistButtonsDiv input').length > 0"))) {
            hasCurves(where, "meanmag");
            hasCurves(where, "learningrate");
            hasBars(where, "paramHistButtonsDiv", "parametershistogram");
            hasBars(where, "updateHistButtonsDiv", "updateshistogram");
        } else {
            assertThat(type).as(where).isIn("Activation", "Subsampling");
        }
    }

    /** Checks that each curve of a chart has points that are numbers. */
    private static void hasCurves(String where, String chart) {
        String series = "($('#" + chart + "').data('plot')?.getData() ?? [])";
        assertThat(browser.await(series + ".length > 0 && " + series
                        + ".every(s => s.data.length > 1 && s.data.every(p => p.every(Number.isFinite)))"))
                .as("%s: %s is %s", where, chart, browser.text("JSON.stringify(" + series + ".map(s => s.data))"))
                .isEqualTo(true);
    }

    /** Checks that the histogram of each parameter has bars. */
    private static void hasBars(String where, String buttons, String chart) {
        for (Object button : (List<?>) browser.run("return $('#" + buttons + " input').map((i, b) => b.id).get()")) {
            browser.run("$.plot('#" + chart + "', []); document.getElementById(arguments[0]).click();" + NOW, button);
            String bars = "($('#" + chart + "').data('plot').getData()[0]?.data ?? [])";

            assertThat(browser.await(bars + ".some(bar => bar[1] > 0)"))
                    .as("%s: %s", where, button)
                    .isEqualTo(true);
        }
    }

    private static void theSystemPageTellsOfThisMachine() {
        hasCurves("system", "systemMemoryChartPlot");
        assertThat(browser.text("$('#jvmVersion').text()")).isEqualTo(System.getProperty("java.version"));
    }
}
