package lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher {@code lab} in a copy of the project where Maven and Java are scripts that note how they are called. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Tag("processes")
final class LauncherTest {
    private static final String MAVEN = """
            #!/bin/sh
            echo "$*" >>"$FAKE_HOME/builds.log"
            [ -z "${FAKE_BUILD_HANGS-}" ] || exec sleep 1000
            sleep "${FAKE_BUILD_SECONDS:-0}"
            [ -z "${FAKE_BUILD_EDITS-}" ] || echo "$FAKE_BUILD_EDITS" >"$FAKE_HOME/src/main/java/Kept.java"
            [ -z "${FAKE_BUILD_FAILS-}" ] || { echo "$PWD/src/main/java/Kept.java:[7] no such symbol"; exit 1; }
            out=target
            case " $* " in *" -Pui "*) out=target/ui ;; esac
            mkdir -p "$out/classes"
            cp -R src/main/java/. "$out/classes"
            touch "$FAKE_HOME/library.jar"
            printf '%s' "$FAKE_HOME/library.jar" >"$out/classpath.txt"
            """;
    private static final String JAVA = """
            #!/bin/sh
            case " $* " in *ArchiveClassesAtExit*) exit 1 ;; esac
            printf '<%s>\\n' "$@"
            echo "cwd=$(pwd -P) threads=$OMP_NUM_THREADS locale=${LC_ALL-}"
            [ -z "${FAKE_RUN_SECONDS-}" ] || exec sleep "$FAKE_RUN_SECONDS"
            exit "${FAKE_EXIT:-0}"
            """;
    /** As `jar --create --no-compress --file FILE -C FOLDER .`: the texts of all files, so that a test can look at them. */
    private static final String JAR = """
            #!/bin/sh
            cat "$6"/* >"$4"
            """;

    @TempDir
    private Path folder;

    private Path home;
    private Path jdk;

    private record Run(int exit, String out, String err) {}

    @BeforeEach
    void copyTheLauncher() throws IOException {
        Path root = folder.toRealPath();
        home = Files.createDirectories(root.resolve("a lab"));
        jdk = Files.createDirectories(root.resolve("a jdk"));
        script(home.resolve("lab"), Files.readString(Path.of("lab")));
        script(home.resolve("mvnw"), MAVEN);
        for (String sources : List.of("src/main/java", "src/ui/java", "src/ui/resources", "experiments", ".mvn")) {
            Files.createDirectories(home.resolve(sources));
        }
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.writeString(source("Kept"), "class Kept {}");
        Files.createDirectories(jdk.resolve("bin"));
        script(jdk.resolve("bin/java"), JAVA);
        script(jdk.resolve("bin/jar"), JAR);
        release("17.0.15");
    }

    @Test
    void theFirstLaunchBuildsAndTheSecondDoesNot() throws Exception {
        assertThat(lab("list").err()).contains("Building (first use downloads about");
        assertThat(lab("list").err()).isEmpty();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void aChangedSourceIsBuiltAgain() throws Exception {
        lab("list");
        Files.writeString(source("Kept"), "class Kept { int changed; }");
        assertThat(lab("list").err()).isEqualTo("Building ...\n");
        lab("list");
        assertThat(builds()).hasSize(2);
    }

    @Test
    void aSourceWithAnOlderDateIsBuiltAgain() throws Exception {
        lab("list");
        Files.writeString(source("Kept"), "class Kept { int older; }");
        Files.setLastModifiedTime(source("Kept"), FileTime.fromMillis(0));
        lab("list");
        assertThat(builds()).hasSize(2);
    }

    @Test
    void aSourceThatIsOnlyTouchedIsNotBuiltAgain() throws Exception {
        lab("list");
        Files.setLastModifiedTime(source("Kept"), FileTime.from(Instant.now().plusSeconds(60)));
        lab("list");
        assertThat(builds()).hasSize(1);
    }

    @Test
    void whatIsEditedDuringABuildIsNotInItButInTheNext() throws Exception {
        Run edited = launch(Map.of("FAKE_BUILD_EDITS", "class Kept { int late; }"), folder, home.resolve("lab"));
        assertThat(jar(edited)).content().isEqualTo("class Kept {}");
        assertThat(jar(lab("list"))).content().contains("int late");
        assertThat(builds()).hasSize(2);
    }

    /** More by {@code -Dattack.edits=100 -Dattack.seed=7}. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void whateverMomentASourceIsEditedAtTheNextLaunchRunsIt() throws Exception {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(Long.getLong("attack.seed", 1));
        for (int edit = 0; edit < Integer.getInteger("attack.edits", 3); edit++) {
            String before = Files.readString(source("Kept"));
            String after = "class Kept { int edit" + edit + "; }";
            Process launch =
                    start(Map.of("FAKE_BUILD_SECONDS", random.nextBoolean() ? "0" : "1"), folder, home.resolve("lab"));
            Thread.sleep(random.nextInt(1500));
            Files.writeString(source("Kept"), after);
            Files.setLastModifiedTime(source("Kept"), FileTime.fromMillis(random.nextInt(1_000_000)));

            assertThat(jar(finish(launch))).content().isIn(before, after, ""); // empty: between opening and writing it
            assertThat(jar(lab("list"))).content().isEqualTo(after);
        }
    }

    @Test
    void aRunKeepsItsBuildWhileAnotherIsMadeAndTheNextBuildRemovesIt() throws Exception {
        Path first = jar(lab("list"));
        Process run = start(Map.of("FAKE_RUN_SECONDS", "60"), folder, home.resolve("lab"));
        run.getInputStream().read(); // Java has started
        Files.writeString(source("Kept"), "class Kept { int second; }");
        Path second = jar(lab("list"));
        assertThat(first).content().isEqualTo("class Kept {}");

        run.destroyForcibly().waitFor();
        Files.writeString(source("Kept"), "class Kept { int third; }");
        Path third = jar(lab("list"));
        assertThat(List.of(first, second)).allSatisfy(jar -> assertThat(jar).doesNotExist());
        assertThat(third).exists();
    }

    @Test
    void aDeletedSourceIsBuiltAgain() throws Exception {
        Files.writeString(source("Gone"), "class Gone {}");
        lab("list");
        Files.delete(source("Gone"));
        lab("list");
        assertThat(builds()).hasSize(2);
    }

    @Test
    void aClearedMavenRepositoryIsFilledAgain() throws Exception {
        lab("list");
        Files.delete(home.resolve("library.jar"));
        lab("list");
        assertThat(builds()).hasSize(2);
    }

    @Test
    void anotherProfileIsBuiltAgainWithItsOption() throws Exception {
        lab("list");
        launch(Map.of("LAB_PROFILE", "cuda"), folder, home.resolve("lab"), "list");
        assertThat(builds()).hasSize(2).last().asString().contains("-Pcuda");
    }

    @Test
    void watchingHasABuildAndAClassPathOfItsOwn() throws Exception {
        Run list = lab("list");
        Run watch = lab("-v", "watch", "some-claim");
        assertThat(list.out()).contains("<" + jar(list) + ":" + home + "/library.jar>");
        assertThat(jar(watch)).isNotEqualTo(jar(list)).exists();
        lab("watch", "some-claim");
        lab("list");

        assertThat(builds()).hasSize(2);
        assertThat(builds().get(0)).doesNotContain("-Pui");
        assertThat(builds().get(1)).contains("-Pui");
    }

    @Test
    void theHelpOfWatchingNeedsNoSecondBuild() throws Exception {
        lab("watch", "--help");
        assertThat(builds()).hasSize(1).first().asString().doesNotContain("-Pui");
    }

    @Test
    void anUnknownProfileIsAUsageError() throws Exception {
        Run run = launch(Map.of("LAB_PROFILE", "rocm"), folder, home.resolve("lab"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("'rocm'", "cpu or cuda");
    }

    @Test
    void argumentsArriveUnchanged() throws Exception {
        assertThat(lab("run", "two words", "", "*").out()).contains("<lecture.Main>\n<run>\n<two words>\n<>\n<*>\n");
    }

    @Test
    void theExitCodeIsThePrograms() throws Exception {
        assertThat(launch(Map.of("FAKE_EXIT", "4"), folder, home.resolve("lab")).exit())
                .isEqualTo(4);
    }

    @Test
    void theProgramRunsWhereTheCallerIs() throws Exception {
        Path elsewhere = Files.createDirectories(folder.toRealPath().resolve("else where"));
        Run run = launch(Map.of(), elsewhere, home.resolve("lab"));
        assertThat(run.out()).contains("cwd=" + elsewhere + " threads=1", "<-Dlab.home=" + home + ">");
    }

    @Test
    void aChainOfSymbolicLinksLeadsHome() throws Exception {
        Path bin = Files.createDirectories(folder.toRealPath().resolve("bin"));
        Files.createSymbolicLink(bin.resolve("direct"), Path.of("../a lab/lab"));
        Path link = Files.createSymbolicLink(bin.resolve("l"), bin.resolve("direct"));
        assertThat(launch(Map.of(), bin, link).out()).contains("<-Dlab.home=" + home + ">");
    }

    @Test
    void anOldJavaIsRefused() throws Exception {
        release("11.0.2");
        Run run = lab("list");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("Java 11.0.2", "needs a JDK 17 or newer", "JAVA_HOME");
        assertThat(home.resolve("builds.log")).doesNotExist();
    }

    @Test
    void anEmptyJavaHomeFolderIsRefused() throws Exception {
        Files.delete(jdk.resolve("bin/java"));
        Run run = lab("list");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains(jdk.toString(), "no bin/java");
    }

    @Test
    void onlyANewJavaGetsTheFlagsItNeeds() throws Exception {
        assertThat(lab("list").out()).doesNotContain("--enable-native-access");
        release("25");
        assertThat(lab("list").out())
                .contains("<--enable-native-access=ALL-UNNAMED>", "<--sun-misc-unsafe-memory-access=allow>");
    }

    @Test
    void extraJavaOptionsAreAppended() throws Exception {
        assertThat(launch(Map.of("LAB_JAVA_OPTS", "-Xmx1g -Dx=*"), folder, home.resolve("lab"))
                        .out())
                .contains("<-Xmx1g>\n<-Dx=*>\n<-cp>");
    }

    @Test
    void aFailedBuildShowsItsLogAndIsTriedAgain() throws Exception {
        Run failed = launch(Map.of("FAKE_BUILD_FAILS", "yes"), folder, home.resolve("lab"));
        assertThat(failed.exit()).isEqualTo(70);
        assertThat(failed.err()).contains("\nsrc/main/java/Kept.java:[7] no such symbol", ".lab/build.log");
        assertThat(lab("list").exit()).isZero();
    }

    @Test
    void twoLaunchesAtOnceBuildOnce() throws Exception {
        Process first = start(Map.of("FAKE_BUILD_SECONDS", "3"), folder, home.resolve("lab"));
        Process second = start(Map.of("FAKE_BUILD_SECONDS", "3"), folder, home.resolve("lab"));
        assertThat(List.of(finish(first).exit(), finish(second).exit())).containsOnly(0);
        assertThat(builds()).hasSize(1);
    }

    /** Process ids are used again: only a count that goes on shows that somebody builds. */
    @Test
    void aLockWithoutASignOfLifeIsBroken() throws Exception {
        Run first = lab("list");
        Path build = jar(first).getParent();
        Files.delete(build.resolve("lab.jar"));
        Path lock = Files.createDirectories(build.resolveSibling(".lock-" + build.getFileName()));
        Files.writeString(lock.resolve("count"), "1");

        Run second = lab("list");

        assertThat(second.exit()).isZero();
        assertThat(second.err()).contains("waiting for another process");
        assertThat(lock).doesNotExist();
    }

    @Test
    void aLaunchThatIsToldToEndEndsItsBuild() throws Exception {
        Process launch = start(Map.of("FAKE_BUILD_HANGS", "yes"), folder, home.resolve("lab"));
        await(() -> Files.exists(home.resolve("builds.log")));
        List<ProcessHandle> maven = launch.descendants().toList();
        launch.destroy();

        assertThat(launch.waitFor()).isEqualTo(143);
        await(() -> maven.stream().noneMatch(ProcessHandle::isAlive));
        try (Stream<Path> left = Files.list(home.resolve(".lab/builds"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatAKilledBuildLeftIsRemovedByTheNext() throws Exception {
        Process launch = start(Map.of("FAKE_BUILD_HANGS", "yes"), folder, home.resolve("lab"));
        await(() -> Files.exists(home.resolve("builds.log")));
        List<ProcessHandle> maven = launch.descendants().toList();
        launch.destroyForcibly().waitFor();

        assertThat(lab("list").exit()).isZero();
        try (Stream<Path> left = Files.list(home.resolve(".lab/builds"))) {
            assertThat(left).hasSize(1);
        }
        maven.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void aProcessHasATemporaryFolderOfItsOwnWhichTheNextRemoves() throws Exception {
        Path first = option(lab("list"), "-Djava.io.tmpdir");
        assertThat(first).isDirectory();
        Files.writeString(first.resolve("left.ttf"), "what a killed process leaves");

        assertThat(option(lab("list"), "-Djava.io.tmpdir")).isNotEqualTo(first);
        assertThat(first).doesNotExist();
    }

    @Test
    void nativeCodeIsUnpackedInTheLaboratoryWhereTheHomeIsNoneOfOurs() throws Exception {
        Run run = launch(Map.of("HOME", "/proc/nobody"), folder, home.resolve("lab"));
        assertThat(option(run, "-Dorg.bytedeco.javacpp.cachedir")).isEqualTo(home.resolve(".lab/natives"));
    }

    @Test
    void namesOfFilesAreReadAsUtf8InAnyLocale() throws Exception {
        assertThat(launch(Map.of("LC_ALL", "C"), folder, home.resolve("lab")).out())
                .contains("locale=C.UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"61203a206c6162", "6c616220f09f9988"
            }) // "a : lab", "lab" and a monkey: Java's own locale may be C
    void aFolderThatAClassPathCannotNameIsRefused(String hexadecimal) throws Exception {
        String name = hexadecimal.replaceAll("..", "\\\\x$0");
        Run run = finish(new ProcessBuilder(
                        "bash",
                        "-c",
                        "cd '" + folder.toRealPath() + "'; d=$(printf '" + name + "'); mv '" + home.getFileName()
                                + "' \"$d\"; exec \"./$d/lab\" list")
                .start());
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("lab", "in its path", "move the laboratory");
    }

    private Run lab(String... arguments) throws Exception {
        return launch(Map.of(), folder, home.resolve("lab"), arguments);
    }

    private Run launch(Map<String, String> variables, Path cwd, Path launcher, String... arguments) throws Exception {
        return finish(start(variables, cwd, launcher, arguments));
    }

    private Process start(Map<String, String> variables, Path cwd, Path launcher, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(cwd.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LAB_"));
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().put("FAKE_HOME", home.toString());
        builder.environment().putAll(variables);
        return builder.start();
    }

    private static Run finish(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, err);
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(home.resolve("builds.log"));
    }

    /** The jar that the fake Java was told to run. */
    private static Path jar(Run run) {
        return Path.of(run.out()
                .lines()
                .filter(line -> line.contains("/lab.jar:"))
                .map(line -> line.substring(1, line.indexOf(':')))
                .findFirst()
                .orElseThrow());
    }

    private static Path option(Run run, String name) {
        return Path.of(run.out()
                .lines()
                .filter(line -> line.startsWith("<" + name + "="))
                .map(line -> line.substring(name.length() + 2, line.length() - 1))
                .findFirst()
                .orElseThrow());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(50); // the test's time limit ends it
        }
    }

    private Path source(String name) {
        return home.resolve("src/main/java/" + name + ".java");
    }

    private void release(String version) throws IOException {
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
