package lab.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.data.CsvTable;
import lab.data.DataHome;
import lab.data.ImportedTable;
import lab.data.KnownSet;
import lab.data.Split;
import lab.error.ExitCode;
import lab.error.LabException;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damaged and strange CSV files: each is imported with the rows and classes that a second reading finds, or refused with
 * nothing left behind; and the list of data sets can be shown after each. {@code -Dattack.mutants=4000} tries more of them.
 */
final class CsvMutantsTest {
    private static final List<String> STRANGE = List.of(
            "\\",
            "\"",
            "\"\"",
            ",",
            "\n",
            "\r",
            "\r\n",
            "\0",
            "\t",
            " ",
            "\u00a0",
            "\ufeff",
            "\ufffd",
            "\u001b[2J",
            "0x10",
            "0x1p3",
            "1d",
            "NaN",
            "Infinity",
            "1e999",
            "1e-999",
            ".5",
            "5.",
            "+1",
            "-",
            "=1+1",
            "@x",
            "'",
            "#",
            ";",
            "\u00e9",
            "\ud83c\udf37",
            "\u202e",
            "\u2028",
            "\u0085",
            "a\\,b",
            "\"a\nb\"",
            " \"a\" ",
            "999999999999999999999");

    private static final List<Integer> BYTES =
            List.of(0, 0x0a, 0x0d, 0x1b, 0x22, 0x2c, 0x5c, 0x80, 0xc3, 0xe9, 0xfe, 0xff);

    @TempDir
    private Path folder;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("attack.mutants", 40));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMutantIsReadExactlyOrRefused(int seed) throws IOException {
        byte[] mutant = mutant(RandomSource.SPLIT_MIX_64.create(seed));
        Path file = Files.write(folder.resolve("mutant.csv"), mutant);
        DataHome home = new DataHome(List.of(folder.resolve("home")));
        DataStore store = new DataStore(home, Download.patient(), KnownSet.ALL);

        Optional<LabException> refusal = refusal(store, file);

        assertThat(store.list())
                .allSatisfy(info -> assertThat(info.fault()).isEmpty())
                .extracting(DatasetInfo::name)
                .contains("breast-cancer");
        if (refusal.isEmpty()) {
            CsvTable table = ImportedTable.in(folder.resolve("home/mutant")).table();
            assertThat(SimpleCsv.read(mutant)).hasValue(table(table));
            assertThat(table.classes())
                    .containsExactlyElementsOf(table.rows().stream()
                            .map(row -> row.get(row.size() - 1))
                            .distinct()
                            .sorted()
                            .toList());
            assertThat(examples(home.table("mutant").load(1)))
                    .isEqualTo(table.rows().size());
        } else {
            assertThat(refusal.get().exitCode()).isIn(ExitCode.USAGE, ExitCode.UNAVAILABLE);
            assertThat(refusal.get().getMessage()).hasSizeLessThan(600).matches("[^\\p{Cntrl}]*");
            assertThat(SimpleCsv.read(mutant).filter(CsvMutantsTest::isTable)).isEmpty();
            assertThat(folder.resolve("home")).doesNotExist();
        }
    }

    private static int examples(Split split) {
        return split.training().size()
                + split.validation().size()
                + split.test().size();
    }

    private static Optional<LabException> refusal(DataStore store, Path file) {
        try {
            store.importTable("mutant", file, Optional.empty());
            return Optional.empty();
        } catch (LabException refused) {
            return Optional.of(refused);
        }
    }

    private static List<List<String>> table(CsvTable table) {
        return Stream.concat(Stream.of(table.columns()), table.rows().stream()).toList();
    }

    /** The rules of the README, told again. */
    private static boolean isTable(List<List<String>> rows) {
        List<String> columns = rows.isEmpty() ? List.of() : rows.get(0);
        List<List<String>> examples = rows.stream().skip(1).toList();
        int last = columns.size() - 1;
        return last >= 1
                && examples.size() >= 10
                && columns.stream().allMatch(CsvMutantsTest::isWord)
                && new HashSet<>(columns).size() == columns.size()
                && examples.stream().allMatch(row -> row.size() == columns.size())
                && examples.stream().allMatch(row -> isWord(row.get(last)))
                && examples.stream()
                        .allMatch(row -> row.subList(0, last).stream().allMatch(CsvMutantsTest::isNumber))
                && examples.stream().map(row -> row.get(last)).distinct().count() >= 2;
    }

    private static boolean isWord(String text) {
        return !text.matches("[\\h\\p{Cf}]*") && !text.matches("(?s).*[\\p{Cntrl}\\u0080-\\u009f\\ufffd].*");
    }

    private static boolean isNumber(String text) {
        return text.matches("[-+]?(\\d+[.]?\\d*|[.]\\d+)([eE][-+]?\\d+)?") && Math.abs(Double.parseDouble(text)) < 3e38;
    }

    private static byte[] mutant(UniformRandomProvider random) {
        byte[] content = sound(random).getBytes(StandardCharsets.UTF_8);
        int times = random.nextInt(4);
        for (int i = 0; i < times; i++) {
            content = mutated(content, random);
        }
        return content;
    }

    private static String sound(UniformRandomProvider random) {
        List<String> classes = List.of("rose", "\"big, red\"", "caf\u00e9", "a\\b", "ab", "\"say \"\"no\"\"\"");
        String end = pick(List.of("\n", "\r\n", "\r"), random);
        StringBuilder text = new StringBuilder("length,width,kind").append(end);
        for (int i = 0; i < 12 + random.nextInt(20); i++) {
            text.append(random.nextInt(100)).append(", ").append(random.nextFloat());
            text.append(',').append(pick(classes, random)).append(end);
        }
        return text.toString();
    }

    private static byte[] mutated(byte[] content, UniformRandomProvider random) {
        int from = random.nextInt(content.length + 1);
        int to = Math.min(content.length, from + random.nextInt(1 + random.nextInt(20)));
        return switch (random.nextInt(6)) {
            case 0 -> replaced(content, from, from, pick(STRANGE, random).getBytes(StandardCharsets.UTF_8));
            case 1 -> replaced(content, from, to, pick(STRANGE, random).getBytes(StandardCharsets.UTF_8));
            case 2 -> replaced(content, from, to, pick(BYTES, random).byteValue());
            case 3 -> replaced(content, from, to);
            case 4 -> replaced(content, from, from, Arrays.copyOfRange(content, from, to));
            default -> cell(content, pick(STRANGE, random), random);
        };
    }

    /** Another cell in a line. */
    private static byte[] cell(byte[] content, String strange, UniformRandomProvider random) {
        String[] cells = new String(content, StandardCharsets.ISO_8859_1).split("(?<=[,\n\r])");
        int at = random.nextInt(cells.length);
        String other = new String(strange.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        cells[at] = other + cells[at].replaceAll("[^,\n\r]", "");
        return String.join("", cells).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] replaced(byte[] content, int from, int to, byte... other) {
        byte[] mutant = new byte[content.length - (to - from) + other.length];
        System.arraycopy(content, 0, mutant, 0, from);
        System.arraycopy(other, 0, mutant, from, other.length);
        System.arraycopy(content, to, mutant, from + other.length, content.length - to);
        return mutant;
    }

    private static <T> T pick(List<T> values, UniformRandomProvider random) {
        return values.get(random.nextInt(values.size()));
    }
}
