package lab.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lab.claim.Statement.Kind;
import lab.plain.Account.Place;
import lab.result.StoredVerdict.StoredClause;
import lab.result.StoredVerdict.StoredFinding;
import lab.result.StoredVerdict.StoredPower;
import lab.result.StoredVerdict.StoredRegime;
import lab.text.Numbers;
import lab.verdict.Outcome;
import lab.verdict.SignTest;

/**
 * Why the verdict is what it is; for an undecided one, what would decide it.
 *
 * @param account the verdict
 */
record Reason(Account account) {
    private static final double HOPELESS = 0.5; // with the most seeds looked at, fewer studies are decided

    String sentences() {
        return switch (account.verdict().outcome()) {
            case SUPPORTED -> supported();
            case DEPENDS ->
                "By the rule set before the run, a part that holds in one condition and fails in another makes the"
                        + " claim depend. " + seedsOf(Outcome.DEPENDS);
            case REFUTED ->
                "By the rule set before the run, a part that fails in every condition refutes the claim. "
                        + seedsOf(Outcome.REFUTED);
            case INCONCLUSIVE -> undecided();
        };
    }

    private String supported() {
        List<StoredFinding> all = account.findings();
        List<StoredFinding> trends =
                all.stream().filter(finding -> finding.kind() == Kind.TREND).toList();
        String number =
                all.size() == 1 ? "The one expectation that was" : "All " + all.size() + " expectations that were";
        String named = number + " written down before the run came true.";
        if (trends.isEmpty()) {
            return named + kinds(all);
        }
        int least = trends.stream().mapToInt(StoredFinding::holding).min().orElseThrow();
        return named + " What should be more or less was so in "
                + seeds(least, trends.get(0).seeds())
                + ", which chance alone brings about in fewer than one study of twenty." + kinds(all);
    }

    private static String kinds(List<StoredFinding> all) {
        Predicate<Kind> has = kind -> all.stream().anyMatch(finding -> finding.kind() == kind);
        return (has.test(Kind.EQUAL)
                        ? " What should be equal, or not worse, is so within the margin that was named."
                        : "")
                + (has.test(Kind.PRINTED) ? " The printed numbers lie where one more seed of ours would." : "")
                + (has.test(Kind.IDENTITY) ? " What is true by algebra was checked in every seed." : "");
    }

    /** In how many seeds the deciding clause held, and where. */
    private String seedsOf(Outcome outcome) {
        StoredClause clause = account.clauses(outcome).get(0);
        Map<String, List<StoredRegime>> bySeeds = new LinkedHashMap<>();
        Account.places(clause)
                .filter(place -> place.regime().judged() && place.regime().outcome() != Outcome.INCONCLUSIVE)
                .forEach(place -> bySeeds.computeIfAbsent(held(place), seeds -> new ArrayList<>())
                        .add(place.regime()));
        List<String> parts = bySeeds.entrySet().stream()
                .map(entry -> "in " + entry.getKey() + spaced(account.where(clause, entry.getValue())))
                .toList();
        return "Here " + Saw.quoted(clause) + " held " + Names.listed(parts) + ".";
    }

    private static String held(Place place) {
        return seeds(place.decisive().holding(), place.decisive().seeds());
    }

    private static String spaced(String where) {
        return where.isEmpty() ? "" : " " + where;
    }

    private static String seeds(int holding, int seeds) {
        return (holding == seeds ? "all " : holding == 0 ? "none of " : holding + " of ")
                + Numbers.count(seeds, "seed");
    }

    private String undecided() {
        int seeds = account.verdict().seeds().size();
        if (seeds < SignTest.FEWEST) {
            return "No test can decide by " + Numbers.count(seeds, "seed") + ": at least " + SignTest.FEWEST
                    + " are needed.";
        }
        return open() + power();
    }

    /** The first clause that is open, and why. */
    private String open() {
        List<StoredClause> clauses = account.clauses(Outcome.INCONCLUSIVE);
        if (clauses.isEmpty()) {
            return "No part could be judged.";
        }
        List<StoredRegime> without = clauses.get(0).regimes().stream()
                .filter(regime -> !regime.judged())
                .toList();
        if (!without.isEmpty()) {
            return "The comparison rests on a condition that was not met, so it says nothing, for or against.";
        }
        return Account.places(clauses.get(0))
                .filter(place -> place.regime().outcome() == Outcome.INCONCLUSIVE)
                .findFirst()
                .map(this::neither)
                .orElse("");
    }

    private String neither(Place place) {
        StoredFinding finding = place.decisive();
        String expected = account.told(place).expected();
        return "Expected was: " + expected + ". "
                + (finding.kind() == Kind.EQUAL
                        ? "The seeds scatter too widely around the margin"
                        : "It was so in " + seeds(finding.holding(), finding.seeds()))
                + (finding.holding() == 0
                        ? "; so few seeds do not count against it yet."
                        : "; that decides neither way.");
    }

    /** What more seeds would do. */
    private String power() {
        List<StoredPower> powers = account.verdict().power();
        if (powers.isEmpty()) {
            return "";
        }
        StoredPower own = powers.get(0);
        StoredPower most = powers.get(powers.size() - 1);
        if (most.decided() == 0) {
            return " More seeds would not decide it.";
        }
        String now = " With " + own.seeds() + " seeds " + percent(own.decided())
                + " of studies like this one come to a decision";
        if (powers.size() == 1) {
            return now + ".";
        }
        return most.decided() < HOPELESS
                ? now + ", with " + most.seeds() + " still only " + percent(most.decided())
                        + ": the effect is too small, or too close to the size that was named."
                : now + "; with " + most.seeds() + " seeds " + percent(most.decided()) + " would, most of them "
                        + likely(most) + ".";
    }

    private static String likely(StoredPower power) {
        double most = Math.max(power.supported(), Math.max(power.depends(), power.refuted()));
        Outcome outcome = most == power.supported()
                ? Outcome.SUPPORTED
                : most == power.depends() ? Outcome.DEPENDS : Outcome.REFUTED;
        return outcome.name();
    }

    private static String percent(double share) {
        long percent = Math.round(100 * share);
        return percent == 0 ? "hardly any" : percent + " %";
    }
}
