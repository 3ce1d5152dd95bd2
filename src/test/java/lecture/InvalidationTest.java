package lecture;

import static java.util.Collections.disjoint;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lab.cache.Changed;
import lab.cache.ClassBytes;
import lab.cache.Fingerprint;
import lab.cache.Platform;
import lab.cache.Traced;
import lab.claim.Claim;
import lab.claim.Expectation;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.claim.Recipe;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.claim.Training;
import lab.data.DataSource;
import lab.data.Datasets;
import lab.kernel.Gemm;
import lab.lean.LeanNetwork;
import lab.metric.Metric;
import lab.metric.Summary;
import lab.network.Mlp;
import lab.probe.Evaluation;
import lab.probe.Weights;
import lab.schedule.Rate;
import lab.study.Study;
import lab.train.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which stored trials a change of code makes worthless. */
final class InvalidationTest {
    private static final ClassBytes BYTES = ClassBytes.here();
    private static final Map<String, List<String>> HASHES = hashes(BYTES);

    /** The sentences, the expectations and the figures; arms and recipes count by the values that they yield. */
    @Test
    void changingTheWordsOfExperimentsInvalidatesNothing() {
        Set<String> page = Set.of("claim", "expectations", "figures", "tuning");
        ClassBytes changed = BYTES;
        for (Experiment<?> experiment : Syllabus.EXPERIMENTS) {
            changed = Changed.of(changed, Changed.name(experiment.getClass()), page::contains);
        }

        assertThat(hashes(changed)).isEqualTo(HASHES);
    }

    /** A kind of plot, a setting of networks, a data generator, a summary, a schedule: a method more of these. */
    @Test
    void aNewWordInvalidatesNothing() {
        List<Class<?>> vocabulary = List.of(
                Plot.class,
                Expectation.class,
                Figure.class,
                Claim.class,
                Settings.class,
                Recipe.class,
                Training.class,
                Datasets.class,
                DataSource.class,
                Metric.class,
                Summary.class,
                Mlp.class,
                Evaluation.class,
                Rate.class);
        ClassBytes changed = BYTES;
        for (Class<?> word : vocabulary) {
            changed = Changed.withMore(changed, Changed.name(word));
        }

        assertThat(hashes(changed)).isEqualTo(HASHES);
    }

    @ParameterizedTest
    @ValueSource(classes = {Trainer.class, LeanNetwork.class, Gemm.class})
    void changingAKernelOrTheTrainerInvalidatesAllTrainings(Class<?> used) {
        Map<String, List<String>> now = hashes(Changed.of(BYTES, Changed.name(used)));

        assertThat(Syllabus.EXPERIMENTS).allSatisfy(experiment -> {
            String id = experiment.claim().id();
            boolean trains =
                    study(experiment).networks().size() == experiment.arms().size();
            assertThat(!trains || disjoint(now.get(id), HASHES.get(id))).as(id).isTrue();
        });
    }

    /** A call graph that missed a method would let old numbers pass for those of new code. */
    @Test
    void everyMethodThatATrialRunsIsInItsFingerprint(@TempDir Path folder) throws IOException {
        Path traced = folder.resolve("classes");
        Path classes = Path.of(Syllabus.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        Traced.copy(classes, traced);
        String classPath = System.getProperty("java.class.path").replace(classes.toString(), traced.toString());
        Path output = folder.resolve("output");

        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        TracedTrials.class.getName())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join();

        assertThat(Files.readAllLines(output)).singleElement().asString().matches("[1-9]\\d\\d+ trials");
    }

    /** Two arms share their trials where their recipes are the same; here test data that one of them leaves alone. */
    @Test
    void trialsOfOtherRecipesHaveOtherHashes() {
        Map<String, Integer> shared = new TreeMap<>();
        HASHES.forEach((id, hashes) -> shared.merge(id, hashes.size() - new HashSet<>(hashes).size(), Integer::sum));
        shared.values().removeIf(count -> count == 0);

        assertThat(shared)
                .isEqualTo(Map.of(
                        "momentum-coefficient", // a tried rate is that of another arm
                        4,
                        "same-sign-gradients",
                        2,
                        "training-statistics-at-test-time",
                        2,
                        "xavier-vs-he",
                        12));
    }

    @Test
    void claimsShareTrialsOnlyWhereTheyTrainTheSame() {
        Map<String, Set<String>> claims = new HashMap<>();
        HASHES.forEach((id, hashes) -> hashes.forEach(
                hash -> claims.computeIfAbsent(hash, key -> new TreeSet<>()).add(id)));

        assertThat(claims.values().stream().filter(ids -> ids.size() > 1).distinct())
                .containsExactly(Set.of("learning-rate", "learning-rate-range-test")); // each rate of one grid
    }

    @Test
    void changingAProbeInvalidatesThoseWhoUseIt() {
        Map<String, List<String>> now = hashes(Changed.of(BYTES, Changed.name(Weights.class)));

        assertThat(now.get("dropout")).doesNotContainAnyElementsOf(HASHES.get("dropout"));
        assertThat(now.get("xavier-vs-he")).isEqualTo(HASHES.get("xavier-vs-he"));
    }

    @Test
    void changingTheSyllabusInvalidatesNothing() {
        assertThat(hashes(Changed.of(BYTES, Changed.name(Syllabus.class)))).isEqualTo(HASHES);
    }

    private static Map<String, List<String>> hashes(ClassBytes bytes) {
        Fingerprint fingerprint = new Fingerprint(bytes, new Platform(List.of("a machine")));
        Map<String, List<String>> hashes = new LinkedHashMap<>();
        for (Experiment<?> experiment : Syllabus.EXPERIMENTS) {
            Study study = study(experiment);
            hashes.put(study.id(), study.trials().stream().map(fingerprint::of).toList());
        }
        return hashes;
    }

    private static Study study(Experiment<?> experiment) {
        return new Study(experiment, Settings.of(Scale.LECTURE), List.of(101L));
    }
}
