package lab.data;

import static lab.data.Refusals.assertUsage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lab.error.LabException;
import org.datavec.api.transform.ColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables: the embedded one, and those of users. */
final class CsvTableTest {
    private static final String TABLE = "length,kind,width\n1.5,b,2\n-3,a,4e2\n0,b,5\n";

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
                .containsExactly(ColumnType.Double, ColumnType.Double, ColumnType.Categorical);
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
                .hasMessageStartingWith(
                        "flowers.csv has 'c\\nd' in line 5, column 'y'; a class is a visible word on one line");
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
                "1.5,b,2;-3, ,4;0,c,5                | has '' in line 3, column 'kind'; a class is a visible word",
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
        assertThatThrownBy(() -> parse("", ""))
                .hasMessageStartingWith("flowers.csv is empty; the first line must name");
    }

    @Test
    void aColumnThatThereIsNotIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> parse(TABLE, "kinds")).hasMessageContaining("no column 'kinds'; did you mean 'kind'?");
    }

    @Test
    void columnsOfOneNameAreRefused() {
        assertThatThrownBy(() -> parse("x,x,kind\n1,2,a\n3,4,b\n", ""))
                .hasMessageContaining("each with a different name");
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
}
