package lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher {@code lab} in a copy of the project where Maven and Java are scripts that note how they are called. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class LauncherTest {
    private static final String MAVEN = """
            #!/bin/sh
            echo "$*" >>builds.log
            sleep "${FAKE_BUILD_SECONDS:-0}"
            [ -z "${FAKE_BUILD_FAILS-}" ] || { echo "no such symbol"; exit 1; }
            out=target
            case " $* " in *" -Pui "*) out=target/ui ;; esac
            mkdir -p "$out/classes"
            touch library.jar
            printf '%s' "$PWD/library.jar" >"$out/classpath.txt"
            """;
    private static final String JAVA = """
            #!/bin/sh
            printf '<%s>\\n' "$@"
            echo "cwd=$(pwd -P) threads=$OMP_NUM_THREADS"
            exit "${FAKE_EXIT:-0}"
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
        Files.createDirectories(home.resolve("src/main/java"));
        Files.createDirectories(home.resolve("experiments"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.writeString(source("Kept"), "class Kept {}");
        Files.createDirectories(jdk.resolve("bin"));
        script(jdk.resolve("bin/java"), JAVA);
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
        assertThat(lab("list").out()).contains("<" + home + "/target/classes:" + home + "/library.jar>");
        assertThat(lab("-v", "watch", "some-claim").out()).contains("<" + home + "/target/ui/classes:");
        lab("watch", "some-claim");
        lab("list");

        assertThat(builds()).hasSize(2);
        assertThat(builds().get(0)).doesNotContain("-Pui");
        assertThat(builds().get(1)).contains("-Pui");
    }

    @Test
    void theHelpOfWatchingNeedsNoSecondBuild() throws Exception {
        assertThat(lab("watch", "--help").out()).contains("<" + home + "/target/classes:");
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
        assertThat(failed.err()).contains("no such symbol", "target/lab-build.log");
        assertThat(lab("list").exit()).isZero();
    }

    @Test
    void theLockOfADeadProcessIsBroken() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(home.resolve("target"));
        Files.createSymbolicLink(home.resolve("target/lab.lock"), Path.of("pid-" + dead.pid()));
        assertThat(lab("list").exit()).isZero();
        assertThat(home.resolve("target/lab.lock"))
                .satisfies(lock -> assertThat(Files.isSymbolicLink(lock)).isFalse());
    }

    @Test
    void twoLaunchesAtOnceBuildOnce() throws Exception {
        Process first = start(Map.of("FAKE_BUILD_SECONDS", "1"), folder, home.resolve("lab"));
        Process second = start(Map.of("FAKE_BUILD_SECONDS", "1"), folder, home.resolve("lab"));
        assertThat(List.of(finish(first).exit(), finish(second).exit())).containsOnly(0);
        assertThat(builds()).hasSize(1);
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
