package lab.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lab.metric.ArmKey;

/**
 * The columns that identify an arm: its name, then one for each factor.
 *
 * @param names the factors
 */
record Factors(List<String> names) {
    private static final String ARM = "arm";

    /** The factors of these arms in the order of first appearance. */
    static Factors of(Collection<ArmKey> arms) {
        return new Factors(arms.stream()
                .flatMap(arm -> arm.levels().keySet().stream())
                .distinct()
                .toList());
    }

    /** The factors in a header, which begins with the arm; the last {@code rest} columns are not factors. */
    static Factors ofHeader(List<String> header, int rest) {
        return new Factors(List.copyOf(header.subList(1, header.size() - rest)));
    }

    /** A header: the arm's columns, then these. */
    List<String> header(List<String> rest) {
        return Stream.of(List.of(ARM), names, rest).flatMap(List::stream).toList();
    }

    /** A row: the arm's cells, then these. */
    List<String> row(ArmKey arm, List<String> rest) {
        return Stream.of(List.of(arm.name()), levels(arm), rest)
                .flatMap(List::stream)
                .toList();
    }

    /** The arm of a row; an empty cell means that the arm has no such factor. */
    ArmKey arm(List<String> row) {
        Map<String, String> levels = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!row.get(i + 1).isEmpty()) {
                levels.put(names.get(i), row.get(i + 1));
            }
        }
        return new ArmKey(row.get(0), levels);
    }

    private List<String> levels(ArmKey arm) {
        List<String> levels = new ArrayList<>();
        names.forEach(name -> levels.add(arm.level(name)));
        return levels;
    }
}
