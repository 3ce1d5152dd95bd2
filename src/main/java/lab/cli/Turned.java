package lab.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lab.store.VerdictDiff;
import lab.store.VerdictDiff.Outcomes;

/**
 * Says which outcomes turned between two sets of results.
 *
 * @param diffs what was compared, a claim each
 */
record Turned(List<VerdictDiff> diffs) {
    /** Whether none did. */
    boolean isNone() {
        return diffs.stream().allMatch(VerdictDiff::isSame);
    }

    /** Every outcome with its other, and the numbers of those that turned. */
    void print(PrintWriter out) {
        Table table = new Table("CLAIM, EXPECTATION", "THERE", "HERE", "");
        for (VerdictDiff diff : diffs) {
            row(table, "", diff.claim());
            diff.expectations().forEach(outcomes -> row(table, "  ", outcomes));
        }
        table.print(out, Integer.MAX_VALUE);
        out.println();
        all().filter(outcomes -> outcomes.differ() && !outcomes.numbersA().isEmpty())
                .forEach(outcomes -> {
                    out.println(outcomes.what());
                    out.println("  there " + outcomes.a() + ": " + outcomes.numbersA());
                    out.println("  here  " + outcomes.b() + ": " + outcomes.numbersB());
                });
        long claims = diffs.stream().filter(diff -> diff.claim().differ()).count();
        long expectations = diffs.stream()
                .flatMap(diff -> diff.expectations().stream())
                .filter(Outcomes::differ)
                .count();
        out.println(claims + " of " + StudyPlan.count(diffs.size(), "verdict") + " and " + expectations + " of "
                + StudyPlan.count((int) all().count() - diffs.size(), "expectation") + " turned.");
        out.flush();
    }

    /** The same for programs. */
    List<Map<String, Object>> entries() {
        return diffs.stream().map(Turned::entry).toList();
    }

    private Stream<Outcomes> all() {
        return diffs.stream().flatMap(diff -> Stream.concat(Stream.of(diff.claim()), diff.expectations().stream()));
    }

    private static void row(Table table, String indent, Outcomes outcomes) {
        table.row(
                indent + outcomes.what(),
                outcomes.a().name(),
                outcomes.b().name(),
                outcomes.differ() ? "TURNED" : "same");
    }

    private static Map<String, Object> entry(VerdictDiff diff) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", diff.claim().what());
        entry.put("there", diff.claim().a().name());
        entry.put("here", diff.claim().b().name());
        entry.put("same", diff.isSame());
        entry.put("expectations", diff.expectations());
        return entry;
    }
}
