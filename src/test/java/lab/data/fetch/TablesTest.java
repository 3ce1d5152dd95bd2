package lab.data.fetch;

import static lab.data.Refusals.assertUnavailable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import lab.data.DataHome;
import lab.data.DataSource;
import lab.data.KnownSet;
import lab.data.Split;
import lab.error.LabException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users' tables: imported, listed and loaded. */
final class TablesTest {
    private static final String TABLE = "length,kind,width\n1.5,b,2\n-3,a,4e2\n0,b,5\n";

    @TempDir
    private Path folder;

    private DataStore store() {
        return new DataStore(home(), Download.patient(), KnownSet.ALL);
    }

    private DataHome home() {
        return new DataHome(List.of(folder.resolve("home")));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("flowers.csv"), content);
    }

    /** Twenty lines of two features and two classes, the class first. */
    private static String flowers() {
        return IntStream.range(0, 20)
                .mapToObj(i -> (i % 2 == 0 ? "rose" : "tulip") + "," + i + "," + -i)
                .collect(Collectors.joining("\n", "kind,length,width\n", "\n"));
    }

    @Test
    void anImportedTableIsListedAndLoads() throws IOException {
        store().importTable("flowers", file(flowers()), Optional.of("kind"));

        DataSource source = home().table("flowers");
        Split split = source.load(1);
        assertThat(split.training().size()).isEqualTo(14);
        assertThat(split.validation().size()).isEqualTo(2);
        assertThat(split.test().size()).isEqualTo(4);
        assertThat(split.test().labels()).containsOnly(0, 1);
        assertThat(List.of(source.features(), source.outputs())).containsExactly(2, 2);
        assertThat(source.checksums()).containsOnlyKeys("flowers.csv");
        assertThat(store().list())
                .filteredOn(info -> info.name().equals("flowers"))
                .extracting(DatasetInfo::examples)
                .containsExactly(20);
    }

    @Test
    void aDamagedTableLeavesNothingAndTheFormerOneStays() throws IOException {
        store().importTable("flowers", file(flowers()), Optional.of("kind"));
        Map<String, String> before = home().table("flowers").checksums();

        Path damaged = file(flowers() + "rose,x,1\n");
        assertThatThrownBy(() -> store().importTable("flowers", damaged, Optional.of("kind")))
                .hasMessageContaining("line 22");
        assertThatThrownBy(() -> store().importTable("other", damaged, Optional.of("kind")))
                .hasMessageContaining("line 22");

        assertThat(home().table("flowers").checksums()).isEqualTo(before);
        assertThat(folder.resolve("home/other")).doesNotExist();
        assertThat(folder.resolve("home/flowers")).isDirectoryContaining("glob:**/table.csv.gz");
        assertThat(folder.resolve("home/flowers")).isDirectoryNotContaining("glob:**.importing");
    }

    @Test
    void aDamagedTableIsListedWithItsFaultBesideTheOthers() throws IOException {
        store().importTable("roses", file(flowers()), Optional.of("kind"));
        store().importTable("tulips", file(flowers()), Optional.of("kind"));
        store().importTable("weeds", file(flowers()), Optional.of("kind"));
        Files.writeString(folder.resolve("home/tulips/table.csv.gz"), "x,kind\n1,a\n2\n");
        Files.write(folder.resolve("home/weeds/table.csv.gz"), new byte[] {0x1f, (byte) 0x8b, 3});

        List<DatasetInfo> list = store().list();

        assertThat(fault(list, "roses")).isEmpty();
        assertThat(fault(list, "tulips").orElseThrow())
                .contains("has 1 values in line 3")
                .endsWith("import the table again with `./lab data import tulips FILE.csv`");
        assertThat(fault(list, "weeds").orElseThrow()).contains("table.csv.gz is damaged");
        assertUnavailable(() -> home().table("tulips"));
    }

    private static Optional<String> fault(List<DatasetInfo> list, String name) {
        return list.stream()
                .filter(info -> info.name().equals(name))
                .findFirst()
                .orElseThrow()
                .fault();
    }

    @Test
    void aFileOfGigabytesIsRefusedByItsSize() throws IOException {
        Path huge = folder.resolve("huge.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(3_000_000_000L);
        }

        assertUnavailable(() -> store().importTable("huge", huge, Optional.empty()))
                .hasMessageStartingWith(huge + " is larger than 64.0 MB, the limit for a file of a data set");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void anArchiveThatUnpacksToGigabytesIsRefused() throws IOException {
        Path bomb = folder.resolve("home/bomb/table.csv.gz");
        Files.createDirectories(bomb.getParent());
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 65; i++) {
                gzip.write(zeros);
            }
        }

        assertThat(fault(store().list(), "bomb").orElseThrow()).contains("unpacks to more than 64.0 MB");
    }

    @Test
    void aTableWithFewExamplesIsRefused() throws IOException {
        Path file = file(TABLE);

        assertThatThrownBy(() -> store().importTable("few", file, Optional.of("kind")))
                .hasMessageContaining("is 3; it must be at least 10");
    }

    @ParameterizedTest
    @CsvSource({"mnist", "breast-cancer", "spirals", "fashion-10k"})
    void aNameThatIsTakenIsRefused(String name) throws IOException {
        Path file = file(flowers());

        assertThatThrownBy(() -> store().importTable(name, file, Optional.of("kind")))
                .hasMessageContaining("a data set named " + name + " already exists");
    }

    @ParameterizedTest
    @CsvSource({"../x", "Flowers", "a b"})
    void aNameThatIsNoWordIsRefused(String name) throws IOException {
        Path file = file(flowers());

        assertThatThrownBy(() -> store().importTable(name, file, Optional.of("kind")))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("is not a name for a table");
    }

    @Test
    void aTableThatWasNotImportedSaysHowTo() {
        assertThatThrownBy(() -> home().table("flowers"))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("import it with `./lab data import flowers FILE.csv`");
    }
}
