package lab.data.fetch;

import static lab.data.Refusals.assertUnavailable;
import static lab.data.Refusals.assertUsage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lab.data.DataFile;
import lab.data.DataHome;
import lab.data.Examples;
import lab.data.Gzip;
import lab.data.KnownSet;
import lab.data.Split;
import lab.data.fetch.DatasetInfo.Kind;
import lab.error.LabException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Works on a stand-in of MNIST's shape with four files of 60,000 and 10,000 blank images. */
class DataStoreTest {
    private static final KnownSet BLANK = blank();

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();
    private DataStore store;

    @BeforeEach
    void open() {
        store = new DataStore(home(), new Download(Duration.ofSeconds(10), Duration.ofSeconds(30)), List.of(BLANK));
    }

    private DataHome home() {
        return new DataHome(List.of(folder.resolve("home")));
    }

    private static KnownSet blank() {
        return new KnownSet(
                "blank",
                List.of(
                        DataFile.of("train-images-idx3-ubyte", imageBytes(60_000)),
                        DataFile.of("train-labels-idx1-ubyte", labelBytes(60_000)),
                        DataFile.of("t10k-images-idx3-ubyte", imageBytes(10_000)),
                        DataFile.of("t10k-labels-idx1-ubyte", labelBytes(10_000))),
                URI.create("http://127.0.0.1:1/"),
                Optional.of("dataset-blank"),
                "none");
    }

    private static byte[] imageBytes(int examples) {
        return ByteBuffer.allocate(16 + examples * 784)
                .putInt(0x803)
                .putInt(examples)
                .putInt(28)
                .putInt(28)
                .array();
    }

    private static byte[] labelBytes(int examples) {
        ByteBuffer buffer = ByteBuffer.allocate(8 + examples).putInt(0x801).putInt(examples);
        for (int i = 0; i < examples; i++) {
            buffer.put((byte) (i * 7 % 10));
        }
        return buffer.array();
    }

    /** A folder with the stand-in's files as somebody else may have them: two gzipped, two plain. */
    private Path elsewhere() throws IOException {
        Path there = Files.createDirectories(folder.resolve("elsewhere"));
        Files.write(there.resolve("train-images-idx3-ubyte.gz"), Gzip.packed(imageBytes(60_000)));
        Files.write(there.resolve("train-labels-idx1-ubyte"), labelBytes(60_000));
        Files.write(there.resolve("t10k-images.idx3-ubyte"), imageBytes(10_000));
        Files.write(there.resolve("t10k-labels-idx1-ubyte.gz"), Gzip.packed(labelBytes(10_000)));
        return there;
    }

    private Path installed() {
        return folder.resolve("home/blank");
    }

    @Test
    void anImportedSetLoads() throws IOException {
        assertThat(store.importFrom("blank", elsewhere())).isEqualTo(installed());
        Split split = home().source(BLANK).load(1);
        assertThat(split.training().size()).isEqualTo(55_000);
        assertThat(split.validation().size()).isEqualTo(5_000);
        assertThat(split.test().size()).isEqualTo(10_000);
        assertThat(counts(split.validation())).containsOnly(500);
        assertThat(split.test().first(5).labels()).containsExactly(0, 7, 4, 1, 8);
    }

    @Test
    void anImportLeavesNothingButGzippedFiles() throws IOException {
        store.importFrom("blank", elsewhere());
        assertThat(installed())
                .isDirectoryNotContaining(path -> !path.toString().endsWith("-ubyte.gz"));
        try (var files = Files.list(installed())) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void aDamagedFileIsNotImported() throws IOException {
        Path there = elsewhere();
        byte[] labels = labelBytes(10_000);
        labels[100] ^= 1;
        Files.write(there.resolve("t10k-labels-idx1-ubyte.gz"), Gzip.packed(labels));
        assertUnavailable(() -> store.importFrom("blank", there))
                .hasMessageContaining("t10k-labels-idx1-ubyte.gz is damaged")
                .hasMessageContaining("expected " + BLANK.files().get(3).sha256());
        assertThat(installed()).isEmptyDirectory();
    }

    @Test
    void aTruncatedFileIsNotImported() throws IOException {
        Path there = elsewhere();
        Files.write(there.resolve("train-labels-idx1-ubyte"), new byte[50]);
        assertUnavailable(() -> store.importFrom("blank", there)).hasMessageContaining("only 50 bytes, expected 60008");
        assertThat(installed()).isEmptyDirectory();
    }

    @Test
    void aFailedImportLeavesTheInstalledSetAlone() throws IOException {
        Path there = elsewhere();
        store.importFrom("blank", there);
        byte[] before = Files.readAllBytes(installed().resolve("train-labels-idx1-ubyte.gz"));
        Files.write(there.resolve("t10k-images.idx3-ubyte"), new byte[50]);
        assertUnavailable(() -> store.importFrom("blank", there));
        assertThat(installed().resolve("train-labels-idx1-ubyte.gz")).hasBinaryContent(before);
    }

    @Test
    void missingFilesAreNamed() throws IOException {
        Path there = elsewhere();
        Files.delete(there.resolve("train-labels-idx1-ubyte"));
        assertUnavailable(() -> store.importFrom("blank", there))
                .hasMessageContaining("lacks train-labels-idx1-ubyte.gz")
                .hasMessageContaining("nothing was imported");
        assertThat(installed()).doesNotExist();
    }

    @Test
    void aFetchedSetIsInstalledAndNotFetchedAgain() throws IOException {
        try (FileServer server = serving()) {
            store.fetch("blank", server.base(), lines::add);
            assertThat(new DataStore(home(), Download.patient(), List.of(BLANK)).list())
                    .filteredOn(info -> info.name().equals("blank"))
                    .allMatch(info -> info.where().equals(installed().toString()) && info.bytes() > 0);
            store.fetch("blank", server.base(), lines::add);
            assertThat(server.ranges()).hasSize(4);
            assertThat(lines).filteredOn(line -> line.endsWith("already here")).hasSize(4);
        }
    }

    @Test
    void aDamagedInstalledFileIsFetchedAgain() throws IOException {
        try (FileServer server = serving()) {
            store.fetch("blank", server.base(), lines::add);
            Files.write(installed().resolve("t10k-labels-idx1-ubyte.gz"), new byte[] {1, 2, 3});
            store.fetch("blank", server.base(), lines::add);
        }
        assertThat(home().source(BLANK).load(1).test().size()).isEqualTo(10_000);
    }

    @Test
    void aWrongFileOnTheServerIsRefused() throws IOException {
        try (FileServer server = serving()) {
            server.with("train-labels-idx1-ubyte.gz", Gzip.packed(labelBytes(59_999)));
            assertUnavailable(() -> store.fetch("blank", server.base(), lines::add))
                    .hasMessageContaining("train-labels-idx1-ubyte.gz is damaged");
        }
        assertThat(installed()).isDirectoryNotContaining("glob:**{train-labels,part}*");
    }

    private static FileServer serving() throws IOException {
        return new FileServer()
                .with("train-images-idx3-ubyte.gz", Gzip.packed(imageBytes(60_000)))
                .with("train-labels-idx1-ubyte.gz", Gzip.packed(labelBytes(60_000)))
                .with("t10k-images-idx3-ubyte.gz", Gzip.packed(imageBytes(10_000)))
                .with("t10k-labels-idx1-ubyte.gz", Gzip.packed(labelBytes(10_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///x", "ftp://host/", "mailto:a@b", "x", "", "http:///x", "http:x", "http://h:99999/"})
    void anAddressThatIsNoneOfTheWebIsRefusedAndLeavesNothing(String address) {
        assertThatThrownBy(() -> store.fetch("blank", URI.create(address), lines::add))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("with `./lab data import`");
        assertThat(installed())
                .satisfiesAnyOf(
                        path -> assertThat(path).doesNotExist(),
                        path -> assertThat(path).isEmptyDirectory());
    }

    @Test
    void aServerThatSendsTooMuchIsRefused() throws IOException {
        byte[] much = new byte[DataFile.MOST + 1];
        try (FileServer server = new FileServer().with("train-images-idx3-ubyte.gz", much)) {
            assertUnavailable(() -> store.fetch("blank", server.base(), lines::add))
                    .hasMessageContaining("than 64.0 MB, the limit for a file of a data set");
        }
        assertThat(installed()).isEmptyDirectory();
    }

    @Test
    void aFileOfGigabytesIsNotImported() throws IOException {
        Path there = elsewhere();
        try (RandomAccessFile sparse =
                new RandomAccessFile(there.resolve("t10k-images.idx3-ubyte").toFile(), "rw")) {
            sparse.setLength(3_000_000_000L);
        }
        assertUnavailable(() -> store.importFrom("blank", there)).hasMessageContaining("is larger than 64.0 MB");
        assertThat(installed()).isEmptyDirectory();
    }

    @Test
    void aMissingSetNamesThePlacesAndTheRemedies() {
        assertUnavailable(() -> home().source(BLANK).load(1))
                .hasMessageContaining(installed().toString())
                .hasMessageContaining("./lab data fetch blank")
                .hasMessageContaining("./lab data import blank FOLDER")
                .hasMessageContaining("apt-get install dataset-blank");
    }

    @Test
    void aDamagedInstalledFileIsRefusedAtLoading() throws IOException {
        store.importFrom("blank", elsewhere());
        Files.write(installed().resolve("t10k-labels-idx1-ubyte.gz"), new byte[] {0x1f, (byte) 0x8b, 3});
        assertUnavailable(() -> home().source(BLANK).load(1))
                .hasMessageContaining("t10k-labels-idx1-ubyte.gz is damaged")
                .hasMessageContaining("./lab data fetch blank");
    }

    @Test
    void anUnknownNameSuggestsTheNearest() {
        assertUsage(() -> DataStore.standard().fetch("fashon-mnist", lines::add))
                .hasMessageContaining("did you mean fashion-mnist?");
    }

    @Test
    void anEmbeddedSetNeedsNoFetching() {
        assertUsage(() -> DataStore.standard().importFrom("mnist-10k", folder))
                .hasMessageContaining("comes with the program");
    }

    @Test
    void theListHasEmbeddedInstallableAndGeneratedSets() {
        List<DatasetInfo> list = new DataStore(home(), Download.patient(), KnownSet.ALL).list();
        assertThat(list).extracting(DatasetInfo::name).contains("mnist-10k", "fashion-10k", "mnist", "two-moons");
        assertThat(list)
                .filteredOn(info -> info.name().equals("mnist"))
                .containsExactly(new DatasetInfo(
                        "mnist",
                        Kind.INSTALLED,
                        70_000,
                        "not installed",
                        0,
                        KnownSet.ALL.get(0).licence()));
    }

    private static int[] counts(Examples examples) {
        int[] counts = new int[examples.outputs()];
        IntStream.of(examples.labels()).forEach(label -> counts[label]++);
        return counts;
    }
}
