package lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import lab.claim.Scale;
import lab.error.LabException;
import lab.verdict.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HistoryTest {
    private static final String HEADER = "date,commit,seeds,scale,outcome,trials,changed,why\n";
    private static final String SUM = "0123456789abcdef".repeat(4);
    private static final Publication FIRST = publication("101-105", Scale.LECTURE, Outcome.SUPPORTED, SUM, "");

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadBack() {
        History history = History.NONE
                .and(FIRST, List.of())
                .and(publication("1 3-4", Scale.FULL, Outcome.DEPENDS, SUM, "twice, \"so\""), List.of());

        history.write(folder);

        assertThat(History.read(folder)).isEqualTo(history);
        assertThat(folder.resolve("history.csv"))
                .content()
                .isEqualTo(HEADER
                        + "2026-11-21,abcdef1-dirty,101-105,LECTURE,SUPPORTED," + SUM + ",first publication,\n"
                        + "2026-11-21,abcdef1-dirty,1 3-4,FULL,DEPENDS," + SUM
                        + ",scale LECTURE to FULL; seeds 101-105 to 1 3-4; outcome SUPPORTED to DEPENDS,"
                        + "\"twice, \"\"so\"\"\"\n");
    }

    @Test
    void aFolderWithoutHistoryHasNone() {
        assertThat(History.read(folder)).isEqualTo(History.NONE);
    }

    @Test
    void onlyAVerdictThatDiffersIsALine() {
        History history = History.NONE.and(FIRST, List.of());
        Publication same = new Publication(
                LocalDate.of(2027, 1, 1),
                "unknown",
                "101-105",
                Scale.LECTURE,
                Outcome.SUPPORTED,
                SUM,
                "x",
                "no reason");

        assertThat(history.and(same, List.of("other clauses"))).isEqualTo(history);
    }

    @Test
    void otherNumbersAreNamedWhereTheSeedsAreTheSame() {
        String other = "f".repeat(64);

        assertThat(changed(publication("101-105", Scale.LECTURE, Outcome.SUPPORTED, other, "")))
                .isEqualTo("other numbers");
        assertThat(changed(publication("201-205", Scale.LECTURE, Outcome.SUPPORTED, other, "")))
                .isEqualTo("seeds 101-105 to 201-205");
        assertThat(changed(publication("101-105", Scale.LECTURE, Outcome.REFUTED, other, ""), "other clauses"))
                .isEqualTo("outcome SUPPORTED to REFUTED; other numbers; other clauses");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-21 | 2026-11-31 | 'date'",
                "abcdef1-dirty | HEAD | 'commit'",
                "101-105 | many | 'seeds'",
                "LECTURE | LARGE | 'scale'",
                "SUPPORTED | CERTAIN | 'outcome'",
                "01234 | x1234 | 'trials'",
                "first publication | =1 | 'changed'",
                "first publication, | first publication | 8 cells",
                "first publication, | 'first publication,\"' | quotes",
                "2026-11-21, | '' | 8 cells"
            })
    void aChangedCellIsDamage(String cell, String other, String what) throws IOException {
        History.NONE.and(FIRST, List.of()).write(folder);
        Path file = folder.resolve("history.csv");
        Files.writeString(file, Files.readString(file).replace(cell, other));

        assertThatThrownBy(() -> History.read(folder))
                .isInstanceOf(LabException.class)
                .hasMessageContainingAll(file.toString(), "line 2", what, "restore it from your repository");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", HEADER, "date,commit\n2026-11-21,unknown\n", HEADER + "2026-11-21"})
    void aFileThatWasCutIsDamage(String text) throws IOException {
        Files.writeString(folder.resolve("history.csv"), text);

        assertThatThrownBy(() -> History.read(folder))
                .isInstanceOf(LabException.class)
                .hasMessageContainingAll("history.csv", "restore it from your repository");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "-x", "@me", " ", "two\nlines", "a\u001b[31mred"})
    void aReasonThatATableCannotHoldIsRefused(String why) {
        assertThatThrownBy(() -> Publication.checkedWhy(why))
                .isInstanceOf(LabException.class)
                .hasMessageContainingAll("--why", "one line");
    }

    private static String changed(Publication next, String... otherwise) {
        return History.NONE
                .and(FIRST, List.of())
                .and(next, List.of(otherwise))
                .publications()
                .get(1)
                .changed();
    }

    private static Publication publication(String seeds, Scale scale, Outcome outcome, String sum, String why) {
        return new Publication(
                LocalDate.of(2026, 11, 21), "abcdef1-dirty", seeds, scale, outcome, sum, "first publication", why);
    }
}
