package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages files of a small results folder by chance and runs every command that reads them: none may fail as if the
 * laboratory were at fault, {@code verify} may agree only with what is as it was written, and a user's files stay.
 * {@code -Dattack.damages=1000} does more, {@code -Dattack.first=17} begins elsewhere.
 */
final class HostileResultsTest {
    private static final int DAMAGES = Integer.getInteger("attack.damages", 40);
    private static final List<Damage> DAMAGE = List.of(Damage.values());
    private static final int FIRST = Integer.getInteger("attack.first", 0);
    private static final List<String> COMMANDS = List.of(
            "list",
            "list --json",
            "verify --json",
            "report",
            "plot --all --format svg",
            "plot coin-toss --theme dark --format svg",
            "diff coin-toss tiny-net",
            "diff tiny-net coin-toss --json",
            "run coin-toss",
            "run coin-toss --overwrite");
    private static final List<String> MINE =
            List.of("results/coin-toss/notes.md", "results/coin-toss/slides/a.tex", "results/mine.md", "u/README.md");

    @TempDir
    private static Path template;

    @TempDir
    private Path folder;

    @BeforeAll
    static void run() throws IOException {
        assertThat(new Shell(template).lab("run", "--all").exit()).isZero();
        for (String mine : MINE) {
            Path file = template.resolve(mine);
            Files.createDirectories(file.getParent());
            Files.writeString(file, mine);
        }
    }

    @TestFactory
    Stream<DynamicTest> noDamageMisleadsACommand() {
        return IntStream.range(FIRST, FIRST + DAMAGES).mapToObj(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            Damage damage = DAMAGE.get(random.nextInt(DAMAGE.size()));
            return dynamicTest(seed + " " + damage, () -> attack(folder.resolve("home" + seed), damage, random));
        });
    }

    private static void attack(Path home, Damage damage, SplittableRandom random) throws IOException {
        copy(template, home);
        List<Path> files = files(home.resolve("results"));
        Path file = files.get(random.nextInt(files.size()));
        Path other = files.get(random.nextInt(files.size()));
        damage.inflict(file, other, random);
        String what = damage + " of " + home.relativize(file) + ", " + home.relativize(other);
        Shell shell = new Shell(home);

        boolean intact = isIntact(home);
        Shell.Result verify = shell.lab("verify");
        assertThat(verify.exit() == 0).as(what + ": " + verify).isEqualTo(intact);
        for (String command : COMMANDS) {
            Shell.Result result = shell.lab(command.split(" "));
            assertThat(result.exit())
                    .as(what + ", " + command + ": " + brief(result.err()))
                    .isBetween(0, 3);
            assertThat(result.err()).as(what + ", " + command).doesNotContain("internal error");
        }
        for (String mine : MINE) {
            assertThat(home.resolve(mine)).as(what).hasContent(mine);
        }
    }

    /** Whether every file of a result is as the template's. */
    private static boolean isIntact(Path home) throws IOException {
        for (Path original : files(template.resolve("results"))) {
            Path file = home.resolve(template.relativize(original));
            boolean isPage = original.endsWith("index.html") || original.endsWith("results/README.md");
            if (!isPage && !(Files.isRegularFile(file) && Files.isReadable(file) && isSame(original, file))) {
                return false;
            }
        }
        return true;
    }

    /** The same bytes; checksums say the same in any order, and twice. */
    private static boolean isSame(Path original, Path file) throws IOException {
        if (!original.endsWith("SHA256SUMS")) {
            return Files.mismatch(original, file) < 0;
        }
        return lines(file).equals(lines(original));
    }

    private static Set<String> lines(Path file) throws IOException {
        return Set.copyOf(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
    }

    /** The program's files, without those that only lock. */
    private static List<Path> files(Path results) throws IOException {
        try (Stream<Path> paths = Files.walk(results)) {
            return paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(path -> MINE.stream().noneMatch(path::endsWith))
                    .sorted()
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    private static String brief(String text) {
        return text.substring(0, Math.min(1000, text.length()));
    }
}
