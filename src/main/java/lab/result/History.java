package lab.result;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.error.LabException;
import lab.error.Quoted;
import lab.text.Csv;

/**
 * The published verdicts on a claim, in {@code history.csv}. A run that publishes carries the lines over from the result that
 * it replaces, and adds one if outcome, seeds, scale or recorded numbers are others than before.
 *
 * @param publications the publications, the first one first
 */
public record History(List<Publication> publications) {
    /** The history of a claim that was never published. */
    public static final History NONE = new History(List.of());

    /** Copies the list. */
    public History {
        publications = List.copyOf(publications);
    }

    /** Reads the history of the result in a folder; refuses a damaged file with the remedy. */
    public static History read(Path folder) {
        Path file = folder.resolve(StudyFiles.HISTORY);
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return NONE;
        }
        List<Csv.Row> rows = TableFile.rows(file);
        if (rows.size() < 2 || !rows.get(0).cells().equals(Publication.COLUMNS)) {
            throw Damage.of(
                    file,
                    1,
                    "there must be " + Publication.COLUMNS + " with publications below, but there was "
                            + Quoted.of(rows.get(0).cells()));
        }
        return new History(rows.stream()
                .skip(1)
                .map(row -> Publication.read(row.cells(), what -> Damage.of(file, row.line(), what)))
                .toList());
    }

    /** Writes it into a folder. */
    public void write(Path folder) {
        TextFile.write(folder.resolve(StudyFiles.HISTORY), text());
    }

    /** The history of the result in a folder, which may not exist, with the publication of a verdict that replaces it. */
    public static History after(Path folder, StoredVerdict verdict, Publication next) {
        return read(folder).and(next, asks(folder, verdict) ? List.of() : List.of("other clauses"));
    }

    /** Whether the last publication is that of this verdict, from the trials in a folder. */
    public boolean endsWith(StoredVerdict verdict, Path folder) {
        return last().filter(publication -> publication.isOf(verdict, folder)).isPresent();
    }

    History and(Publication next, List<String> otherwise) {
        if (last().filter(next::isLike).isPresent()) {
            return this;
        }
        Publication added = last().map(last -> next.after(last, otherwise)).orElse(next);
        return new History(
                Stream.concat(publications.stream(), Stream.of(added)).toList());
    }

    private Optional<Publication> last() {
        return publications.stream().skip(Math.max(0, publications.size() - 1)).findFirst();
    }

    private String text() {
        return Csv.text(Stream.concat(
                        Stream.of(Publication.COLUMNS), publications.stream().map(Publication::cells))
                .toList());
    }

    /** Whether the result in a folder asks what a verdict asks; true if that result cannot be read. */
    private static boolean asks(Path folder, StoredVerdict verdict) {
        try {
            return StoredVerdict.read(folder).asked().equals(verdict.asked());
        } catch (LabException unreadable) {
            return true;
        }
    }
}
