package lab.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.spi.ToolProvider;
import lab.cache.MethodCode.Reference;
import lab.claim.Layers;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.data.DataSource;
import lab.data.Datasets;
import lab.data.Split;
import lab.study.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** What changes the hash of a trial, and what does not. */
final class FingerprintTest {
    private static final Platform PLATFORM = new Platform(List.of("a machine"));
    private static final ClassBytes BYTES = ClassBytes.here();
    private static final Fingerprint FINGERPRINT = new Fingerprint(BYTES, PLATFORM);

    @Test
    void theSameTrialHasTheSameHash() {
        assertThat(FINGERPRINT.of(Guess.trial()))
                .matches("[0-9a-f]{64}")
                .isEqualTo(new Fingerprint(BYTES, PLATFORM).of(Guess.trial()));
    }

    @Test
    void anotherProcessFindsTheSameHash() throws IOException {
        assertThat(hashes(System.getProperty("java.class.path")))
                .containsExactlyElementsOf(FingerprintProcess.hashes());
    }

    @Test
    void aJarOfTheSameClassesGivesTheSameHash(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("lab.jar");
        List<String> classPath =
                new ArrayList<>(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        List<String> ours = classPath.stream()
                .filter(entry -> new File(entry).isDirectory())
                .toList();
        List<String> arguments = new ArrayList<>(List.of("--create", "--file", jar.toString()));
        ours.forEach(entry -> arguments.addAll(List.of("-C", entry, ".")));
        classPath.removeAll(ours);
        classPath.add(0, jar.toString());

        int failed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, arguments.toArray(String[]::new));

        assertThat(failed).isZero();
        assertThat(hashes(String.join(File.pathSeparator, classPath)))
                .containsExactlyElementsOf(FingerprintProcess.hashes());
    }

    private static List<String> hashes(String classPath) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        FingerprintProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Test
    void changingOneExperimentChangesItsTrialsOnly() {
        Fingerprint changed = changed("lab/cache/Guess");

        assertThat(changed.of(Guess.trial())).isNotEqualTo(FINGERPRINT.of(Guess.trial()));
        assertThat(changed.of(Wager.trial(1))).isEqualTo(FINGERPRINT.of(Wager.trial(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lab/cache/Guess$Level",
                "lab/cache/Luck",
                "lab/cache/Luck$Blessing",
                "lab/study/TrialRunner",
                "lab/train/Seeds",
                "lab/metric/Sample"
            })
    void changingWhatATrialUsesChangesIt(String name) {
        assertThat(changed(name).of(Guess.trial())).isNotEqualTo(FINGERPRINT.of(Guess.trial()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lab/train/Trainer",
                "lab/train/Batches",
                "lab/data/Generated",
                "lab/data/Blobs",
                "lab/lean/LeanNetwork",
                "lab/lean/LeanDense",
                "lab/network/Mlp"
            })
    void changingWhatATrainingUsesChangesIt(String name) {
        Trial training = Wager.trial(1, Datasets.blobs(10, 4, 2, 1));

        assertThat(changed(name).of(training)).isNotEqualTo(FINGERPRINT.of(training));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lab/data/Spirals", "lab/data/Whitening", "lab/network/ConvNet", "lab/network/HeavyBall"})
    void changingWhatATrainingDoesNotUseChangesNothing(String name) {
        Trial training = Wager.trial(1, Datasets.blobs(10, 4, 2, 1));

        assertThat(BYTES.of(name)).as("there is a class %s", name).isPresent();
        assertThat(changed(name).of(training)).isEqualTo(FINGERPRINT.of(training));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lab/cache/Luck", "lab/cache/Luck$Blessing"})
    void changingWhatTwoExperimentsShareChangesBoth(String name) {
        assertThat(changed(name).of(Wager.trial(1))).isNotEqualTo(FINGERPRINT.of(Wager.trial(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lab/figure/Figures",
                "lab/verdict/Judge",
                "lab/result/TrialsCsv",
                "lab/publish/Publisher",
                "lab/report/ReadmeTable",
                "lab/cli/RunCommand",
                "lab/cache/TrialStore",
                "lab/study/ThreadEngine"
            })
    void whatComesAfterATrialDoesNotChangeIt(String name) {
        assertThat(BYTES.of(name)).as("there is a class %s", name).isPresent();

        assertThat(changed(name).of(Guess.trial())).isEqualTo(FINGERPRINT.of(Guess.trial()));
    }

    @Test
    void librariesAreKnownByTheirVersionsAndNotByTheirClasses() {
        assertThat(BYTES.of("org/nd4j/linalg/factory/Nd4j")).isEmpty();
        assertThat(FINGERPRINT.methods(Guess.trial()))
                .contains("lab/study/TrialRunner.run(Llab/study/Trial;)Llab/metric/Recording;")
                .allMatch(name -> name.startsWith("lab/"));
    }

    @Test
    void seedArmLevelScaleAndOverridesAreInIt() {
        assertThat(List.of(
                        FINGERPRINT.of(Guess.trial()),
                        FINGERPRINT.of(Guess.trial(102)),
                        FINGERPRINT.of(Guess.high(101)),
                        FINGERPRINT.of(Guess.deeper()),
                        FINGERPRINT.of(Guess.with(Settings.of(Scale.LECTURE))),
                        FINGERPRINT.of(Guess.with(Settings.of(Scale.SMOKE).with(Layers.STOCK))),
                        FINGERPRINT.of(Guess.with(new Settings(Scale.SMOKE, Map.of("rounds", 2.0), Layers.LEAN))),
                        FINGERPRINT.of(Guess.with(new Settings(Scale.SMOKE, Map.of("pull", 2.0), Layers.LEAN)))))
                .doesNotHaveDuplicates();
    }

    @Test
    void theValuesAnExperimentWasMadeWithAreInIt() {
        assertThat(FINGERPRINT.of(Wager.trial(1)))
                .isEqualTo(FINGERPRINT.of(Wager.trial(1)))
                .isNotEqualTo(FINGERPRINT.of(Wager.trial(2)));
    }

    @Test
    void nameAndChecksumsOfTheDataAreInIt() {
        assertThat(List.of(
                        FINGERPRINT.of(Wager.trial(1, new Files("digits", "12ab"))),
                        FINGERPRINT.of(Wager.trial(1, new Files("digits", "34cd"))),
                        FINGERPRINT.of(Wager.trial(1, new Files("letters", "12ab")))))
                .doesNotHaveDuplicates();
    }

    @Test
    void thePlatformIsInIt() {
        Fingerprint elsewhere = new Fingerprint(BYTES, new Platform(List.of("another machine")));

        assertThat(elsewhere.of(Guess.trial())).isNotEqualTo(FINGERPRINT.of(Guess.trial()));
    }

    @Test
    void whatWasTypedIntoAShellIsNotTakenForWhatAnotherProcessTyped() {
        Fingerprint blind = new Fingerprint(name -> Optional.empty(), PLATFORM);
        ClassBytes other = name -> name.startsWith("lab/cache/Guess") ? Optional.empty() : BYTES.of(name);

        assertThat(blind.of(Guess.trial())).isEqualTo(blind.of(Guess.trial())); // within a process it is the same one
        assertThat(new Fingerprint(other, PLATFORM).of(Guess.trial())).isNotEqualTo(FINGERPRINT.of(Guess.trial()));
    }

    @Test
    void librariesAndThreadsMakeThePlatform() {
        String classPath = String.join(File.pathSeparator, "/m2/nd4j-api-1.jar", "/target/classes");
        Platform one = Platform.of(classPath, Map.of("OMP_NUM_THREADS", "1", "HOME", "/root"));

        assertThat(one).isEqualTo(Platform.of(classPath, Map.of("OMP_NUM_THREADS", "1", "HOME", "/home/ada")));
        assertThat(one).isNotEqualTo(Platform.of(classPath, Map.of("OMP_NUM_THREADS", "2")));
        assertThat(one).isNotEqualTo(Platform.of(classPath.replace("api-1", "api-2"), Map.of("OMP_NUM_THREADS", "1")));
        assertThat(one.facts()).contains("nd4j-api-1.jar").noneMatch(fact -> fact.contains("target"));
    }

    @Test
    void sourcesAreAllButThePlatform() {
        assertThat(FINGERPRINT.sources(Guess.trial(101)))
                .isEqualTo(new Fingerprint(BYTES, new Platform(List.of("another machine"))).sources(Guess.trial(101)))
                .isNotEqualTo(changed("lab/cache/Luck").sources(Guess.trial(101)));
        assertThat(FINGERPRINT.sources(Wager.trial(1, new Files("digits", "12ab"))))
                .isNotEqualTo(FINGERPRINT.sources(Wager.trial(1, new Files("digits", "34cd"))));
    }

    @Test
    void whatProbesComputeWithIsPartOfThePlatform() {
        assertThat(Platform.here().facts()).anyMatch(fact -> fact.startsWith("commons-statistics-"));
    }

    @Test
    void aWriterOfFiguresIsNoPartOfThePlatform() {
        assertThat(Platform.of("/m2/batik-svggen-1.19.jar", Map.of())).isEqualTo(Platform.of("", Map.of()));
    }

    @Test
    void theClassPathsBackendIsPartOfThePlatform() {
        assertThat(Platform.here().facts()).anyMatch(fact -> fact.startsWith("nd4j-native-1.0.0-M2.1"));
    }

    @Test
    void aClassIsFoundByTheNameInAText() {
        assertThat(new CallGraph(name -> BYTES.of(name).map(ClassCode::of))
                        .follow(new Reference.Exact("lab/cache/FingerprintTest", "named()Ljava/lang/String;"))
                        .reached())
                .containsKey("lab/cache/Luck.<clinit>()V");
    }

    static String named() {
        return "lab.cache.Luck";
    }

    @Test
    void lineNumbersAreNotInIt() {
        ClassBytes moved = name -> BYTES.of(name).map(FingerprintTest::withoutLines);

        assertThat(moved.of("lab/cache/Luck").orElseThrow())
                .isNotEqualTo(BYTES.of("lab/cache/Luck").orElseThrow());
        assertThat(new Fingerprint(moved, PLATFORM).of(Guess.trial())).isEqualTo(FINGERPRINT.of(Guess.trial()));
    }

    private static byte[] withoutLines(byte[] file) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(file).accept(writer, ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }

    @Test
    void aTextThatCannotBeAFilesNameIsNoClass() {
        assertThat(BYTES.of("a\0b")).isEmpty();
        assertThat(BYTES.of("x".repeat(10_000))).isEmpty();
    }

    private static Fingerprint changed(String name) {
        return new Fingerprint(Changed.of(BYTES, name), PLATFORM);
    }

    /** Data in a file, known by a checksum. */
    private record Files(String name, String checksum) implements DataSource {
        @Override
        public Split load(long seed) {
            throw new AssertionError("a fingerprint loads nothing");
        }

        @Override
        public int features() {
            return 4;
        }

        @Override
        public int outputs() {
            return 2;
        }

        @Override
        public Map<String, String> checksums() {
            return Map.of("images", checksum, "labels", "00");
        }

        @Override
        public String toString() {
            return "files";
        }
    }
}
