package lab.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A table of features and a class as examples, split for ever: 70 % for training, 10 % for validation, the rest for test,
 * with the classes in proportion.
 *
 * @param file its content, a CSV with the class in the last column
 * @param examples lines without the first, which names the columns
 * @param installed where the file is; empty if it travels with the program
 */
record TabularSource(
        String name, KnownFile file, int features, int outputs, int examples, Optional<Path> installed, String licence)
        implements DataSource {
    /** Street, Wolberg and Mangasarian 1993; {@code NOTICE.md} beside the file tells where it comes from. */
    static final TabularSource BREAST_CANCER = new TabularSource(
            "breast-cancer",
            new KnownFile(
                    "breast-cancer.csv", 123_895, "a089ba3e6eafeece6234107f136f7bc4870d1424e372e9ba0fcb9f3c0fe884ac"),
            30,
            2,
            569,
            Optional.empty(),
            "Wolberg, Mangasarian, Street and Street; CC BY 4.0");

    @Override
    public Split load(long seed) {
        Examples all = table().examples();
        int training = training();
        int validation = examples / 10;
        List<int[]> rows =
                FixedSplit.rows(all.labels(), outputs, training, validation, examples - training - validation);
        return new Split(all.select(rows.get(0)), all.select(rows.get(1)), all.select(rows.get(2)));
    }

    /** The whole table. */
    CsvTable table() {
        byte[] stored = installed.map(KnownFile::stored).orElseGet(() -> EmbeddedSource.resource(file));
        String where = installed.map(Path::toString).orElse("the embedded data set " + name);
        String remedy = installed.isPresent()
                ? "import the table again with `./lab data import " + name + " FILE.csv`"
                : EmbeddedSource.REMEDY;
        return CsvTable.parse(file.content(stored, where, remedy), where, Optional.empty());
    }

    private int training() {
        return examples * 7 / 10;
    }

    @Override
    public OptionalInt trainingSize() {
        return OptionalInt.of(training());
    }

    @Override
    public Map<String, String> checksums() {
        return Map.of(file.name(), file.sha256());
    }
}
