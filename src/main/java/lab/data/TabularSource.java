package lab.data;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A table of features and a class as examples, with a fixed split: 70 % for training, 10 % for validation, the rest for
 * test, with the classes in proportion.
 *
 * @param set its file, a CSV with the class in the last column
 * @param examples number of lines without the first, which names the columns
 */
record TabularSource(FileSet set, int features, int outputs, int examples) implements DataSource {
    /** 30 measurements of tumours, benign or malignant. */
    static final TabularSource BREAST_CANCER =
            new TabularSource(EmbeddedSet.BREAST_CANCER, 30, 2, EmbeddedSet.BREAST_CANCER.examples());

    /** The source of an imported table. */
    static TabularSource of(ImportedTable set) {
        CsvTable table = set.table();
        return new TabularSource(
                set, table.features(), table.classes().size(), table.rows().size());
    }

    @Override
    public String name() {
        return set.name();
    }

    @Override
    public Split load(long seed) {
        Examples all = table().examples();
        int validation = examples / 10;
        List<int[]> rows = Stratified.fixedSplit(
                all.labels(), outputs, training(), validation, examples - training() - validation);
        return new Split(all.select(rows.get(0)), all.select(rows.get(1)), all.select(rows.get(2)));
    }

    /** The whole table. */
    CsvTable table() {
        return CsvTable.parse(set.content(set.files().get(0)), "the data set " + name());
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
        return set.checksums();
    }
}
