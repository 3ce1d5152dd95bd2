package lab.result;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import lab.claim.Scale;
import lab.error.LabException;
import lab.error.Quoted;
import lab.verdict.Outcome;

/**
 * A line of a {@link History}: a verdict as it was published.
 *
 * @param date the day, in UTC
 * @param commit the commit of the code that judged, with {@code -dirty} if the code differed from it, or {@code unknown}
 * @param seeds the seeds, e.g. {@code 101-105}
 * @param scale the scale of the study
 * @param outcome the claim's outcome
 * @param trials the SHA-256 checksum of {@code trials.csv}
 * @param changed what differs from the line before, in words
 * @param why the reason, in the publisher's words; empty if none was given
 */
public record Publication(
        LocalDate date,
        String commit,
        String seeds,
        Scale scale,
        Outcome outcome,
        String trials,
        String changed,
        String why) {
    static final List<String> COLUMNS =
            List.of("date", "commit", "seeds", "scale", "outcome", "trials", "changed", "why");

    private static final Pattern COMMIT = Pattern.compile("unknown|[0-9a-f]{7,64}(-dirty)?");
    private static final Pattern SEEDS = Pattern.compile("[0-9]+(-[0-9]+)?( [0-9]+(-[0-9]+)?)*");
    private static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern CHANGED = Pattern.compile("[a-z][^\\p{Cntrl}]*");
    private static final Pattern WHY = Pattern.compile("([^=+@\\-\\s\\p{Cntrl}][^\\p{Cntrl}]{0,299})?");
    private static final int SHORT = 7; // digits of a commit, as git abbreviates it

    /** The publication of a verdict whose trials are in a folder, as if it were the first. */
    public static Publication of(StoredVerdict verdict, Path folder, Provenance origin, String why) {
        GitState git = origin.code().git();
        return new Publication(
                origin.finished().atZone(ZoneOffset.UTC).toLocalDate(),
                git.commit() + (git.dirty().orElse(false) ? "-dirty" : ""),
                ranges(verdict.seeds()),
                verdict.scale(),
                verdict.outcome(),
                Checksums.of(folder.resolve(StudyFiles.TRIALS)),
                "first publication",
                why);
    }

    /** Refuses a reason that a line of a table cannot hold. */
    public static String checkedWhy(String why) {
        if (!WHY.matcher(why).matches()) {
            throw LabException.usage("--why takes one line of at most 300 characters that does not begin like a"
                    + " spreadsheet's formula, with = + - or @, but was " + Quoted.of(why)
                    + "; say it in other words.");
        }
        return why;
    }

    /** Whether it says the same as another one: outcome, seeds, scale and recorded numbers. */
    boolean isLike(Publication other) {
        return isLike(other.outcome, other.scale, other.seeds, other.trials);
    }

    /** Whether it is the publication of this verdict, whose trials are in a folder. */
    boolean isOf(StoredVerdict verdict, Path folder) {
        return isLike(
                verdict.outcome(),
                verdict.scale(),
                ranges(verdict.seeds()),
                Checksums.of(folder.resolve(StudyFiles.TRIALS)));
    }

    private boolean isLike(Outcome anyOutcome, Scale anyScale, String anySeeds, String anyTrials) {
        return outcome == anyOutcome && scale == anyScale && seeds.equals(anySeeds) && trials.equals(anyTrials);
    }

    /** This publication after another one, with what differs between them; {@code otherwise} names further differences. */
    Publication after(Publication last, List<String> otherwise) {
        List<String> changes = new ArrayList<>();
        add(changes, "scale", last.scale, scale);
        add(changes, "seeds", last.seeds, seeds);
        add(changes, "outcome", last.outcome, outcome);
        if (last.scale == scale && last.seeds.equals(seeds) && !last.trials.equals(trials)) {
            changes.add("other numbers");
        }
        changes.addAll(otherwise);
        return new Publication(date, commit, seeds, scale, outcome, trials, String.join("; ", changes), why);
    }

    private static void add(List<String> changes, String what, Object from, Object to) {
        if (!from.equals(to)) {
            changes.add(what + " " + from + " to " + to);
        }
    }

    /** The commit as short as git abbreviates it. */
    public String shortCommit() {
        return commit.length() <= SHORT ? commit : commit.substring(0, SHORT) + (commit.endsWith("-dirty") ? "+" : "");
    }

    List<String> cells() {
        return List.of(date.toString(), commit, seeds, scale.name(), outcome.name(), trials, changed, why);
    }

    /** Reads a line; {@code damaged} makes the exception for cells that were never written. */
    static Publication read(List<String> cells, Function<String, LabException> damaged) {
        if (cells.size() != COLUMNS.size()) {
            throw damaged.apply("a line has " + COLUMNS.size() + " cells, but there were " + cells.size());
        }
        Reader reader = new Reader(cells, damaged);
        return new Publication(
                reader.value("date", LocalDate::parse),
                reader.text("commit", COMMIT),
                reader.text("seeds", SEEDS),
                reader.value("scale", Scale::valueOf),
                reader.value("outcome", Outcome::valueOf),
                reader.text("trials", SUM),
                reader.text("changed", CHANGED),
                reader.text("why", WHY));
    }

    private record Reader(List<String> cells, Function<String, LabException> damaged) {
        String text(String column, Pattern form) {
            return Optional.of(cells.get(COLUMNS.indexOf(column)))
                    .filter(cell -> form.matcher(cell).matches())
                    .orElseThrow(() -> refused(column));
        }

        <T> T value(String column, Function<String, T> parse) {
            try {
                return parse.apply(cells.get(COLUMNS.indexOf(column)));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw refused(column);
            }
        }

        private LabException refused(String column) {
            return damaged.apply("'" + column + "' was " + Quoted.of(cells.get(COLUMNS.indexOf(column))));
        }
    }

    /** The seeds as ranges: {@code 101-105}, {@code 1 3-4}. */
    private static String ranges(List<Long> seeds) {
        List<String> ranges = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= seeds.size(); i++) {
            if (i == seeds.size() || seeds.get(i) != seeds.get(i - 1) + 1) {
                long first = seeds.get(from);
                ranges.add(i - from == 1 ? "" + first : first + "-" + seeds.get(i - 1));
                from = i;
            }
        }
        return String.join(" ", ranges);
    }
}
