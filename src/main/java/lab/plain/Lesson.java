package lab.plain;

import java.util.List;
import java.util.stream.Collectors;
import lab.claim.Statement.Kind;
import lab.plain.Account.Place;
import lab.result.StoredVerdict.StoredClause;
import lab.result.StoredVerdict.StoredRegime;
import lab.verdict.Outcome;

/**
 * The finding in a sentence, and what to tell students.
 *
 * @param account the verdict
 */
record Lesson(Account account) {
    /** The finding in one sentence; of a claim that depends, both regimes. */
    String finding() {
        return switch (account.verdict().outcome()) {
            case SUPPORTED ->
                isArithmetic() ? "It is true by arithmetic, and was checked." : "It held" + everywhere() + ".";
            case DEPENDS -> "It depends: " + split(first(Outcome.DEPENDS)) + ".";
            case REFUTED -> "It did not hold: " + Saw.quoted(first(Outcome.REFUTED)) + " failed" + everywhere() + ".";
            case INCONCLUSIVE -> open() + ".";
        };
    }

    /** What to tell students. */
    String tell() {
        return switch (account.verdict().outcome()) {
            case SUPPORTED -> supported();
            case DEPENDS ->
                "Name the condition with the sentence: "
                        + account.clauses(Outcome.DEPENDS).stream()
                                .map(Lesson.this::split)
                                .collect(Collectors.joining("; "))
                        + "." + held();
            case REFUTED ->
                "Do not teach it in these words: "
                        + Account.places(first(Outcome.REFUTED))
                                .findFirst()
                                .map(place -> account.told(place).saw())
                                .orElse("")
                        + "." + held();
            case INCONCLUSIVE -> "Leave it open." + held();
        };
    }

    private String supported() {
        if (isArithmetic()) {
            return "It can be derived on the board. No network, data or seed can make it come out otherwise.";
        }
        Place primary = account.places().stream()
                .filter(place -> place.decisive().kind() != Kind.IDENTITY)
                .findFirst()
                .orElseThrow();
        return "The sentence can be taught as it stands. Give its size with it ("
                + account.told(primary).saw() + "): other networks and data may give another size.";
    }

    /** Whether all of it is true by algebra or definition. */
    private boolean isArithmetic() {
        return account.findings().stream().allMatch(finding -> finding.kind() == Kind.IDENTITY);
    }

    private String everywhere() {
        long regimes = account.places().stream()
                .map(place -> place.regime().regime())
                .distinct()
                .count();
        return regimes > 1 ? " in every condition that was tried" : " in this experiment";
    }

    /** Where a clause holds and where not. */
    private String split(StoredClause clause) {
        return Saw.quoted(clause) + " holds " + account.where(clause, regime -> is(regime, Outcome.SUPPORTED))
                + ", but not " + account.where(clause, regime -> is(regime, Outcome.REFUTED));
    }

    private static boolean is(StoredRegime regime, Outcome outcome) {
        return regime.judged() && regime.outcome() == outcome;
    }

    private String open() {
        List<StoredClause> open = account.clauses(Outcome.INCONCLUSIVE);
        String clauses = Names.listed(open.stream().map(this::openWhere).toList());
        return open.isEmpty() ? "Nothing could be judged" : "Not settled: " + clauses;
    }

    private String openWhere(StoredClause clause) {
        String where = account.where(clause, regime -> !regime.judged() || regime.outcome() == Outcome.INCONCLUSIVE);
        return Saw.quoted(clause) + (where.isEmpty() ? "" : " " + where);
    }

    /** The parts that held, and those that stay open beside a decided claim. */
    private String held() {
        List<String> held =
                account.clauses(Outcome.SUPPORTED).stream().map(Saw::quoted).toList();
        List<String> open = account.verdict().outcome() == Outcome.INCONCLUSIVE
                ? List.of()
                : account.clauses(Outcome.INCONCLUSIVE).stream()
                        .map(this::openWhere)
                        .toList();
        return (held.isEmpty() ? "" : " What held: " + Names.listed(held) + ".")
                + (open.isEmpty() ? "" : " Leave open: " + Names.listed(open) + ".");
    }

    private StoredClause first(Outcome outcome) {
        return account.clauses(outcome).get(0);
    }
}
