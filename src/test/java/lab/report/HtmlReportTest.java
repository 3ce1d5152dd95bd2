package lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.claim.Claim;
import lab.claim.Experiment;
import lab.claim.Slide;
import lab.result.ResultsFolder;
import lab.verdict.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HtmlReportTest {
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)>\"'&<!--";
    private static final long MOST_BYTES = 1_500_000;

    @TempDir
    private Path root;

    private ResultsFolder results;

    @BeforeEach
    void nameTheRoot() {
        results = new ResultsFolder(root.resolve("results"));
    }

    @Test
    void theClaimsStandInTheOrderOfTheSyllabus() {
        List<Experiment<?>> syllabus =
                List.of(run("second-of-all", Outcome.REFUTED), run("a-first", Outcome.SUPPORTED));

        String index = index(syllabus);

        assertThat(all("<li class=\"card\" data-claim=\"([^\"]*)\"", index))
                .containsExactly("second-of-all", "a-first");
    }

    @Test
    void aDeckListsItsSlidesInTheOrderOfTheSyllabus() {
        Claim both = Samples.claim("b-claim").slide(Samples.CMU, "Shared");
        List<Experiment<?>> syllabus = List.of(run("c-claim", Outcome.SUPPORTED), Samples.experiment(both));

        String index = index(syllabus);

        assertThat(all("data-deck=\"([^\"]*)\"", index)).containsExactly("OSLO", "CMU");
        assertThat(all("<th scope=\"row\">([^<]*)</th>", index))
                .containsExactly("Slide of c-claim", "Slide of b-claim", "Shared");
    }

    @Test
    void aCardCarriesWhatTheFiltersAskFor() {
        Claim claim = Samples.claim("a-claim").slide(Samples.CMU, "Shared Slide");

        String index = index(List.of(run(claim, Outcome.INCONCLUSIVE)));

        assertThat(index)
                .contains("data-topic=\"result\" data-verdict=\"inconclusive\" data-decks=\"OSLO\nCMU\"")
                .containsPattern(
                        "data-text=\"a-claim the sentence of a-claim. someone 2015, eq. \\(10\\)[^\"]*shared slide")
                .contains("value=\"inconclusive\"")
                .doesNotContain("value=\"supported\"");
    }

    @Test
    void whatWasNotRunIsListedWithoutAPage() {
        String index = index(List.of(Samples.experiment(Samples.claim("not-run-yet"))));

        assertThat(index).contains("data-verdict=\"not-run\"").doesNotContain("href=\"not-run-yet");
    }

    @Test
    void anErratumSaysWhatWasPrintedAndWhatIsCorrect() {
        Claim claim = Samples.claim("a-claim").erratum(Samples.OSLO, "Init", "rand(n)", "randn(n)");

        List<Experiment<?>> syllabus = List.of(run(claim, Outcome.SUPPORTED));

        assertThat(index(syllabus)).contains("<q>rand(n)</q>", "<dd>randn(n)</dd>", "OSLO, &quot;Init&quot;");
        assertThat(page("a-claim")).contains("<q>rand(n)</q>");
    }

    @Test
    void anErratumIsToldWhatCameOfTheArmThatFollowsIt() {
        Claim.Erratum followed = new Claim.Erratum(new Slide(Samples.OSLO, "Init"), "rand(n)", "randn(n)");
        Claim.Erratum other = new Claim.Erratum(new Slide(Samples.CMU, "Scale"), "std = 2", "sqrt(2)");
        Claim claim = Samples.claim("a-claim").errata(followed.followedBy(Samples.PRINTED), other);

        String index = index(List.of(run(claim, Outcome.SUPPORTED)));

        assertThat(all("<dd>(<p>The arm[^<]*)</p>", index))
                .containsExactly(
                        "<p>The arm \u201cprinted: rand\u201d follows the slide; its curves are in the figures.");
    }

    @Test
    void aClaimsPageSaysWhatWouldHaveRefutedIt() {
        index(List.of(run("a-claim", Outcome.SUPPORTED)));

        assertThat(page("a-claim"))
                .contains(
                        "The sentence of a-claim.",
                        "holds in 2 of 2 seeds",
                        "Refuted if it fails in significantly many seeds.")
                .contains("it exceeds <span class=\"badge", "p &#x3D; 0.25");
    }

    @Test
    void aClaimsPageReproducesTheResultWithOneCommand() {
        index(List.of(run("a-claim", Outcome.SUPPORTED)));

        assertThat(page("a-claim"))
                .contains(
                        "git checkout abcdef1", "./lab run a-claim --scale LECTURE --seeds 3<", "./lab watch a-claim");
    }

    @Test
    void equalLayersAreOneLine() {
        index(List.of(run("a-claim", Outcome.SUPPORTED)));

        assertThat(page("a-claim")).contains("<li>2 × DenseLayer 784 → 100</li>");
    }

    @Test
    void hostileWordsDoNotBecomeMarkup() throws IOException {
        Claim claim = Samples.claim("a-claim")
                .says(HOSTILE)
                .slide(new lab.claim.Deck(HOSTILE, HOSTILE), HOSTILE)
                .source(HOSTILE)
                .contested(HOSTILE)
                .erratum(Samples.OSLO, HOSTILE, HOSTILE, HOSTILE);
        Experiment<?> experiment = run(claim, Outcome.REFUTED);
        damage("trials.csv", "plain,5", "\"" + HOSTILE.replace("\"", "\"\"") + "\",5");
        damage("verdict.json", "Refuted if", HOSTILE.replace("\"", "\\\""));
        damage("provenance.json", "\"epochs\"", "\"" + HOSTILE.replace("\"", "\\\"") + "\"");
        damage("provenance.json", "abcdef1", HOSTILE.replace("\"", "\\\""));

        String index = index(List.of(experiment));

        assertThat(index + page("a-claim")).doesNotContain("<img src=x").doesNotContain("onerror=alert(1)>");
        assertThat(chart("a-claim").at("/arms/0/name").asText()).isEqualTo(HOSTILE);
        assertThat(index).doesNotContain("git checkout");
    }

    @Test
    void aPageRunsOnlyItsOwnScripts() {
        index(List.of(run("a-claim", Outcome.SUPPORTED)));

        assertThat(page("a-claim"))
                .contains("default-src &#39;none&#39;", "script-src &#39;sha256-")
                .doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @Test
    void aClaimsPageWithItsPicturesStaysLight() throws IOException {
        index(List.of(run("a-claim", Outcome.SUPPORTED)));

        assertThat(weight("a-claim")).isLessThan(MOST_BYTES);
    }

    @Test
    void theLargestStudyThatIsNotThinnedStaysLight() {
        long pictures = 500_000; // bytes: the heaviest figures of a claim drawn so far are half of it

        String page = Resource.text("/lab/web/uPlot.iife.min.js") + Resource.text("claim.js");

        assertThat(page.length() + 12L * ChartData.MOST_VALUES + pictures).isLessThan(MOST_BYTES);
    }

    @Test
    void writingTwiceGivesTheSameBytes() {
        List<Experiment<?>> syllabus = List.of(run("a-claim", Outcome.SUPPORTED));
        String once = index(syllabus) + page("a-claim");

        assertThat(index(syllabus) + page("a-claim")).isEqualTo(once);
    }

    private Experiment<?> run(String id, Outcome outcome) {
        return run(Samples.claim(id), outcome);
    }

    private Experiment<?> run(Claim claim, Outcome outcome) {
        Experiment<?> experiment = Samples.experiment(claim);
        Samples.publish(results, experiment, Samples.trials(), outcome);
        return experiment;
    }

    private String index(List<Experiment<?>> syllabus) {
        try {
            Files.createDirectories(results.root());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Samples.read(Report.write(syllabus, results).pages().get(1));
    }

    private String page(String id) {
        return Samples.read(results.folder(id).resolve("index.html"));
    }

    private JsonNode chart(String id) {
        String json = all("id=\"chart-data\">(.*?)</script>", page(id)).get(0);
        try {
            return JsonMapper.builder().build().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("The page's numbers are no JSON.", e);
        }
    }

    private void damage(String name, String old, String replacement) throws IOException {
        Path file = results.folder("a-claim").resolve(name);
        String text = Files.readString(file);
        assertThat(text).as(name).contains(old);
        Files.writeString(file, text.replace(old, replacement));
    }

    private long weight(String id) throws IOException {
        long weight = 0;
        try (Stream<Path> files = Files.list(results.folder(id))) {
            for (Path file : files.toList()) {
                weight += file.toString().matches(".*\\.(html|svg)") ? Files.size(file) : 0;
            }
        }
        return weight;
    }

    private static List<String> all(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        return matcher.results().map(result -> result.group(1)).toList();
    }
}
