package lab.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import lab.result.VerdictDiff;
import lab.result.VerdictDiff.Outcomes;
import lab.text.Numbers;
import lab.verdict.Outcome;

/**
 * The outcomes that turned between two sets of results.
 *
 * @param diffs the comparisons, one per claim
 */
record Turned(List<VerdictDiff> diffs) {
    /** Whether no outcome turned. */
    boolean isNone() {
        return diffs.stream().allMatch(VerdictDiff::isSame);
    }

    /** Prints every pair of outcomes, and the numbers of those that turned. */
    void print(PrintWriter out) {
        Table table = new Table("CLAIM, EXPECTATION", "THERE", "HERE", "");
        for (VerdictDiff diff : diffs) {
            row(table, "", diff.claim());
            diff.expectations().forEach(outcomes -> row(table, "  ", outcomes));
        }
        table.print(out);
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
        out.println(claims + " of " + Numbers.count(diffs.size(), "verdict") + " and " + expectations + " of "
                + Numbers.count(all().count() - diffs.size(), "expectation") + " turned.");
    }

    /** The two verdicts on a claim, for programs. */
    record Entry(String id, Outcome there, Outcome here, boolean same, List<Outcomes> expectations) {
        static Entry of(VerdictDiff diff) {
            Outcomes claim = diff.claim();
            return new Entry(claim.what(), claim.a(), claim.b(), diff.isSame(), diff.expectations());
        }
    }

    /** The same comparisons, for programs. */
    List<Entry> entries() {
        return diffs.stream().map(Entry::of).toList();
    }

    private Stream<Outcomes> all() {
        return diffs.stream().flatMap(diff -> Stream.concat(Stream.of(diff.claim()), diff.expectations().stream()));
    }

    private static void row(Table table, String indent, Outcomes outcomes) {
        table.row(indent + outcomes.what(), outcomes.a(), outcomes.b(), outcomes.differ() ? "TURNED" : "same");
    }
}
