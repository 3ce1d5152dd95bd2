package lab.data;

import static lab.data.Refusals.assertUnavailable;
import static lab.data.Refusals.assertUsage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import lab.error.LabException;
import org.datavec.api.transform.ColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables: the embedded one, and those of users. */
final class CsvTableTest {
    private static final String TABLE = "length,kind,width\n1.5,b,2\n-3,a,4e2\n0,b,5\n";

    @TempDir
    private Path folder;

    private static CsvTable parse(String text, String classColumn) {
        return CsvTable.parse(
                text.getBytes(StandardCharsets.UTF_8),
                "flowers.csv",
                Optional.of(classColumn).filter(c -> !c.isEmpty()));
    }

    @Test
    void featuresAreNumbersAndClassesAreCountedByName() {
        Examples examples = parse(TABLE, "kind").examples();

        assertThat(examples.featureArray()).containsExactly(1.5f, 2, -3, 400, 0, 5);
        assertThat(examples.labels()).containsExactly(1, 0, 1);
    }

    @Test
    void theSchemaSaysWhichColumnIsWhat() {
        assertThat(parse(TABLE, "kind").schema().getColumnTypes())
                .containsExactly(ColumnType.Double, ColumnType.Categorical, ColumnType.Double);
    }

    @Test
    void theClassIsTheLastColumnUnlessSaid() {
        assertThat(parse("x,y,z\n1,2,b\n3,4,a\n", "").classes()).containsExactly("a", "b");
    }

    @Test
    void theTextHasTheClassLast() {
        assertThat(parse(TABLE, "kind").bytes()).asString().isEqualTo("length,width,kind\n1.5,2,b\n-3,4e2,a\n0,5,b\n");
        assertThat(parse("x,kind\n1,\"big, red\"\n2,blue\n", "").bytes())
                .asString()
                .isEqualTo("x,kind\n1,\"big, red\"\n2,blue\n");
    }

    @Test
    void aBackslashIsACharacterLikeAnyOther() {
        assertThat(parse("x,kind\n1,a\\b\n2,ab\n3,a\\\\b\n4,\\\n", "").classes())
                .containsExactly("\\", "a\\\\b", "a\\b", "ab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\\,b",
                "say \"no\"",
                "\"",
                "-",
                "+",
                "a\u00e9",
                "\ud83c\udf37",
                "a b",
                "\\\"",
                "'",
                "#",
                "a\u00a0b"
            })
    void anyVisibleWordIsAClassAndIsReadAsItWasWritten(String word) {
        CsvTable table = parse("x,kind\n1,\"" + word.replace("\"", "\"\"") + "\"\n2,other\n", "");

        assertThat(table.classes()).contains(word).hasSize(2);
        assertThat(CsvTable.parse(table.bytes(), "copy", Optional.empty())).isEqualTo(table);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsTheyDoAnywhereAndQuotedCellsMayHaveSpacesAround(String end) {
        CsvTable table = parse(String.join(end, "x, kind", " 1 , \"big, red\" ", "2,blue"), "");

        assertThat(table.columns()).containsExactly("x", "kind");
        assertThat(table.rows()).containsExactly(List.of("1", "big, red"), List.of("2", "blue"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() {
        assertThat(parse("\ufefflength,kind\n1,a\n2,b\n", "").columns()).containsExactly("length", "kind");
    }

    @Test
    void aByteThatIsNotUtf8IsNamedWithItsLine() {
        byte[] latin = "x,kind\n1,caf\u00e9\n2,caf\u00e8\n".getBytes(StandardCharsets.ISO_8859_1);

        assertUsage(() -> CsvTable.parse(latin, "flowers.csv", Optional.empty()))
                .hasMessage("flowers.csv has the byte E9 in line 2, which is not UTF-8; save the file as UTF-8");
    }

    @Test
    void aCellOfALineIsFoundAfterCellsThatSpanLines() {
        assertThatThrownBy(() -> parse("x,\"y\"\n1,a\n2,b\n3,\"c\nd\"\n", ""))
                .hasMessageStartingWith("flowers.csv has 'c\\nd' in line 5, column 'y'; a class is a word on one line");
    }

    @Test
    void whatAFileHoldsIsShownShortAndHarmless() {
        assertThatThrownBy(() -> parse("x,kind\n1,a\n\u001b[2J" + "9".repeat(1_000_000) + ",b\n", ""))
                .hasMessageContaining("'\\u001b[2J999")
                .hasMessageContaining("...' (1000004 characters)")
                .message()
                .hasSizeLessThan(300);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5,b,2;-3,a;0,b,5                  | has 2 values in line 3, but 3 columns; give each line one value",
                "1.5,b,2;-3,a,4;0,b,5,6              | has 4 values in line 4, but 3 columns",
                "1.5,b,2;;0,b,5                      | has 1 values in line 3, but 3 columns",
                "1.5,b,2;-3,a,wide;0,b,5             | has 'wide' in line 3, column 'width'; a feature is a finite number",
                "1.5,b,2;-3,a,;0,b,5                 | has '' in line 3, column 'width'",
                "1.5,b,2;-3,a,NaN;0,b,5              | has 'NaN' in line 3, column 'width'",
                "1.5,b,2;-3,a,Infinity;0,b,5         | has 'Infinity' in line 3, column 'width'",
                "1.5,b,2;-3,a,1e300;0,b,5            | has '1e300' in line 3, column 'width'",
                "1.5,b,2;-3,a,0x10;0,b,5             | has '0x10' in line 3, column 'width'",
                "1.5,b,2;-3,a,0x1p3;0,b,5            | has '0x1p3' in line 3, column 'width'",
                "1.5,b,2;-3,a,1d;0,b,5               | has '1d' in line 3, column 'width'",
                "1.5,b,2;-3,a,2F;0,b,5               | has '2F' in line 3, column 'width'",
                "1.5,b,2;-3, ,4;0,c,5                | has '' in line 3, column 'kind'; a class is a word",
                "1.5,b,2;-3,\u00a0,4;0,c,5           | has '\u00a0' in line 3, column 'kind'",
                "1.5,b,2;-3,\ufffd,4;0,c,5           | has '\ufffd' in line 3, column 'kind'",
                "1.5,b,2;-3,\"a,4;0,c,5              | has quotes that do not match in the row from line 3",
                "1.5,b,2;-3,b,4                      | has 1 different values in its class column 'kind'"
            })
    void aDamagedLineIsNamedWithWhatWouldBeRight(String lines, String message) {
        assertThatThrownBy(() -> parse("length,kind,width\n" + lines.replace(';', '\n') + "\n", "kind"))
                .isInstanceOf(LabException.class)
                .hasMessageStartingWith("flowers.csv " + message);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> parse("", "")).hasMessageStartingWith("flowers.csv is empty; its first line names");
    }

    @Test
    void aColumnThatThereIsNotIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> parse(TABLE, "kinds")).hasMessageContaining("no column 'kinds'; did you mean 'kind'?");
    }

    @Test
    void columnsOfOneNameAreRefused() {
        assertThatThrownBy(() -> parse("x,x,kind\n1,2,a\n3,4,b\n", "")).hasMessageContaining("a name of its own");
    }

    @Test
    void theEmbeddedTableIsThatOfWisconsin() {
        Split split = Datasets.breastCancer().load(1);

        assertThat(split.training().size()).isEqualTo(398);
        assertThat(split.validation().size()).isEqualTo(56);
        assertThat(split.test().size()).isEqualTo(115);
        assertThat(split.training().features()).isEqualTo(30);
        assertThat(malignant(split.training()) + malignant(split.validation()) + malignant(split.test()))
                .isEqualTo(212);
        assertThat(malignant(split.test()) / 115.0).isCloseTo(212 / 569.0, within(0.01));
        assertThat(TabularSource.BREAST_CANCER.table().classes()).containsExactly("benign", "malignant");
        assertThat(Datasets.breastCancer().trainingSize()).hasValue(398);
        assertThat(Datasets.breastCancer().load(2).test().featureArray())
                .isEqualTo(split.test().featureArray());
    }

    private static long malignant(Examples examples) {
        return Arrays.stream(examples.labels()).filter(label -> label == 1).count();
    }

    @Test
    void itsFeaturesAreStronglyCorrelatedAndCanBeWhitened() {
        SecondMoments standardized = SecondMoments.covariance(
                Datasets.breastCancer().standardized().load(1).training());
        double[][] white = SecondMoments.covariance(
                        Datasets.breastCancer().whitened().load(1).training())
                .matrix();

        assertThat(standardized.conditionNumber()).isGreaterThan(1e4);
        for (int j = 0; j < 30; j++) {
            for (int k = 0; k < 30; k++) {
                assertThat(white[j][k]).isCloseTo(j == k ? 1 : 0, within(1e-3));
            }
        }
    }

    private DataStore store() {
        return new DataStore(home(), Download.patient());
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

        DataSource source = new Tables(home()).source("flowers");
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
        String before = new Tables(home()).source("flowers").file().sha256();

        Path damaged = file(flowers() + "rose,x,1\n");
        assertThatThrownBy(() -> store().importTable("flowers", damaged, Optional.of("kind")))
                .hasMessageContaining("line 22");
        assertThatThrownBy(() -> store().importTable("other", damaged, Optional.of("kind")))
                .hasMessageContaining("line 22");

        assertThat(new Tables(home()).source("flowers").file().sha256()).isEqualTo(before);
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
        assertUnavailable(() -> new Tables(home()).source("tulips"));
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
                .hasMessageStartingWith(huge + " is larger than 64.0 MB, the most that a file of a data set may have");
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
                .hasMessageContaining("there is a data set " + name + " already");
    }

    @ParameterizedTest
    @CsvSource({"../x", "Flowers", "a b"})
    void aNameThatIsNoWordIsRefused(String name) throws IOException {
        Path file = file(flowers());

        assertThatThrownBy(() -> store().importTable(name, file, Optional.of("kind")))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("cannot name a table");
    }

    @Test
    void aTableThatWasNotImportedSaysHowTo() {
        assertThatThrownBy(() -> new Tables(home()).source("flowers"))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("import it with `./lab data import flowers FILE.csv`");
    }
}
