package lab.result;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.error.LabException;
import lab.error.Quoted;
import lab.metric.ArmKey;
import lab.metric.Recording;
import lab.metric.Sample;
import lab.metric.TrialKey;
import lab.metric.Trials;
import lab.text.Csv;
import lab.text.Numbers;

/**
 * Every number of a study, one per row: {@code arm,<factors>,seed,metric,by,index,value}, ordered by arm, then seed, then as
 * the {@link Recording} orders them. Reading gives back what was written, to the last bit, so the verdict from the file is
 * the verdict from memory. An empty factor cell means that the arm has no such factor. A trial that recorded nothing has one
 * row with the last four cells empty.
 */
public final class TrialsCsv {
    private static final List<String> COLUMNS = List.of("seed", "metric", "by", "index", "value");

    private TrialsCsv() {}

    /** Writes a study's trials. */
    public static void write(Trials trials, Path file) {
        TextFile.write(file, text(trials));
    }

    /** Reads a study's trials; refuses a missing or damaged file, naming the line and the remedy. */
    public static Trials read(Path file) {
        List<Csv.Row> rows = TableFile.rows(file);
        Reader reader = new Reader(file, factors(file, rows));
        rows.stream().skip(1).forEach(reader::add);
        return reader.trials();
    }

    static String text(Trials trials) {
        Factors factors = Factors.of(trials.arms());
        List<List<String>> rows = new ArrayList<>();
        rows.add(factors.header(COLUMNS));
        for (ArmKey arm : trials.arms()) {
            for (long seed : trials.seeds()) {
                cells(trials, new TrialKey(arm, seed)).forEach(cells -> rows.add(factors.row(arm, cells)));
            }
        }
        return Csv.text(rows);
    }

    private static List<List<String>> cells(Trials trials, TrialKey key) {
        Recording recording = trials.recordings().get(key);
        String seed = String.valueOf(key.seed());
        if (recording == null) {
            return List.of();
        }
        return recording.samples().isEmpty()
                ? List.of(List.of(seed, "", "", "", ""))
                : recording.samples().stream().map(s -> cells(seed, s)).toList();
    }

    private static List<String> cells(String seed, Sample s) {
        return List.of(seed, s.metric(), Numbers.text(s.by()), Numbers.text(s.index()), Numbers.text(s.value()));
    }

    private static Factors factors(Path file, List<Csv.Row> rows) {
        List<String> header = rows.get(0).cells();
        if (!header.get(0).equals("arm")) {
            throw Damage.of(file, 1, "the first column must be 'arm', but was " + Quoted.of(header.get(0)));
        }
        for (String column : COLUMNS) {
            if (!header.contains(column)) {
                throw Damage.of(file, 1, "there is no column '" + column + "' in " + Quoted.of(header));
            }
        }
        Factors factors = Factors.ofHeader(header, COLUMNS.size());
        if (!factors.header(COLUMNS).equals(header)) {
            throw Damage.of(
                    file, 1, "the last columns must be " + COLUMNS + ", but the header was " + Quoted.of(header));
        }
        return factors;
    }

    private static final class Reader {
        private final Path file;
        private final Factors factors;
        private final Map<TrialKey, List<Sample>> samples = new LinkedHashMap<>();

        Reader(Path file, Factors factors) {
            this.file = file;
            this.factors = factors;
        }

        void add(Csv.Row row) {
            int width = 1 + factors.names().size() + COLUMNS.size();
            if (row.cells().size() != width) {
                throw damaged(
                        row,
                        "a row has " + width + " cells, but there were "
                                + row.cells().size() + ": " + Quoted.of(row.cells()));
            }
            List<String> rest = row.cells().subList(width - COLUMNS.size(), width);
            List<Sample> trial = samples.computeIfAbsent(key(row, rest.get(0)), key -> new ArrayList<>());
            if (!rest.get(1).isEmpty()) {
                trial.add(sample(row, rest));
            }
        }

        Trials trials() {
            Map<TrialKey, Recording> recordings = new LinkedHashMap<>();
            samples.forEach((key, list) -> recordings.put(key, Recording.of(list)));
            return new Trials(recordings);
        }

        private TrialKey key(Csv.Row row, String seed) {
            if (row.cells().get(0).isBlank()) {
                throw damaged(row, "an arm has a name, but the cell was blank");
            }
            return new TrialKey(arm(row), seed(row, seed));
        }

        private ArmKey arm(Csv.Row row) {
            try {
                return factors.arm(row.cells());
            } catch (IllegalArgumentException refused) {
                throw damaged(row, refused.getMessage());
            }
        }

        private long seed(Csv.Row row, String text) {
            if (!text.matches("-?[1-9][0-9]{0,18}")
                    || !String.valueOf(new BigInteger(text).longValue()).equals(text)) {
                throw damaged(row, "a seed is a whole number other than 0, but was " + Quoted.of(text));
            }
            return Long.parseLong(text);
        }

        private Sample sample(Csv.Row row, List<String> rest) {
            return new Sample(rest.get(1), number(row, rest, 2), number(row, rest, 3), number(row, rest, 4));
        }

        private double number(Csv.Row row, List<String> rest, int column) {
            return Numbers.parse(rest.get(column))
                    .orElseThrow(() -> damaged(
                            row, "'" + COLUMNS.get(column) + "' is not a number: " + Quoted.of(rest.get(column))));
        }

        private LabException damaged(Csv.Row row, String what) {
            return Damage.of(file, row.line(), what);
        }
    }
}
