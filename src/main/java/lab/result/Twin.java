package lab.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import lab.error.Quoted;
import lab.text.Csv;

/**
 * What another program found of a claim, in {@code twin.csv}: the same training in PyTorch, with statistics of its own. The
 * laboratory shows it and never writes it; a run that publishes carries it over.
 *
 * @param findings its findings, as the file has them
 */
public record Twin(List<Row> findings) {
    private static final List<String> COLUMNS =
            List.of("clause", "regime", "quantity", "seeds", "holding", "median", "low", "high", "outcome");

    /** Copies the list. */
    public Twin {
        findings = List.copyOf(findings);
    }

    /**
     * A finding.
     *
     * @param cells the cells, in the order of the file's header
     */
    public record Row(List<String> cells) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell under one of the header's words. */
        public String get(String column) {
            return cells.get(COLUMNS.indexOf(column));
        }
    }

    /** Reads the twin of the result in a folder; without findings if there is none. Refuses a damaged file with the remedy. */
    public static Twin read(Path folder) {
        Path file = folder.resolve(StudyFiles.TWIN);
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Twin(List.of());
        }
        List<Csv.Row> rows = TableFile.rows(file);
        if (rows.stream().anyMatch(row -> row.cells().size() != COLUMNS.size())
                || !rows.get(0).cells().equals(COLUMNS)) {
            throw Damage.of(
                    file,
                    1,
                    "there must be " + COLUMNS + " and as many cells in each line, but there was "
                            + Quoted.of(rows.get(0).cells()));
        }
        return new Twin(rows.stream().skip(1).map(row -> new Row(row.cells())).toList());
    }

    /** Copies the twin of the result that is replaced. */
    public static void carry(Path from, Path to) {
        Path file = from.resolve(StudyFiles.TWIN);
        if (Files.exists(file)) {
            try {
                Files.copy(file, to.resolve(StudyFiles.TWIN));
            } catch (IOException e) {
                throw TextFile.notWritable(to.resolve(StudyFiles.TWIN), e);
            }
        }
    }
}
