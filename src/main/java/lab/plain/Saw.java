package lab.plain;

import java.util.ArrayList;
import java.util.List;
import lab.plain.Account.Place;
import lab.result.StoredVerdict.StoredClause;
import lab.result.StoredVerdict.StoredRegime;
import lab.verdict.Outcome;

/**
 * What was seen of each clause, a sentence each, with the effect that decided.
 *
 * @param account the verdict
 */
record Saw(Account account) {
    private static final int MOST_AGREEING = 2; // regimes in which a clause holds, told with their effects
    private static final int MOST_OTHERS = 4; // regimes in which it does not; all stand in the table

    List<String> sentences() {
        return account.verdict().clauses().stream().map(this::sentence).toList();
    }

    private String sentence(StoredClause clause) {
        String quoted = (clause.aside() ? "Beside the sentence: " : "") + quoted(clause);
        if (!clause.unjudged().isEmpty()) {
            return quoted + " is not judged: " + clause.unjudged() + ".";
        }
        List<String> parts = new ArrayList<>();
        Told last = null;
        for (Outcome outcome : List.of(Outcome.SUPPORTED, Outcome.REFUTED, Outcome.INCONCLUSIVE)) {
            List<Place> places = Account.places(clause)
                    .filter(place -> place.regime().judged() && place.regime().outcome() == outcome)
                    .toList();
            if (!places.isEmpty()) {
                parts.add(part(places, outcome, last));
                last = account.told(places.get(0));
            }
        }
        List<StoredRegime> without =
                clause.regimes().stream().filter(regime -> !regime.judged()).toList();
        if (!without.isEmpty()) {
            parts.add("could not be judged" + premise(clause, without));
        }
        return parts.isEmpty() ? quoted + "." : quoted + " " + String.join(", ", parts) + ".";
    }

    /** The regimes with one outcome, each with its effect; {@code last} was told before. */
    private String part(List<Place> places, Outcome outcome, Told last) {
        List<String> told = new ArrayList<>();
        Told before = last;
        for (Place place : places.stream()
                .limit(outcome == Outcome.SUPPORTED ? MOST_AGREEING : MOST_OTHERS)
                .toList()) {
            Told now = account.told(place);
            String where = account.where(place.regime());
            boolean isSame = before != null
                    && before.about().equals(now.about())
                    && before.arms().equals(now.arms());
            told.add((where.isEmpty() ? "" : where + " ") + "(" + (isSame ? now.size() : now.saw()) + ")");
            before = now;
        }
        return verb(outcome) + " " + Names.listed(told)
                + rest(places.stream().skip(told.size()).toList());
    }

    /** Further regimes with the same outcome. */
    private String rest(List<Place> places) {
        return switch (places.size()) {
            case 0 -> "";
            case 1 -> ", likewise " + account.where(places.get(0).regime());
            default -> ", likewise in " + places.size() + " more conditions";
        };
    }

    /** The first premise that was not met. */
    private String premise(StoredClause clause, List<StoredRegime> without) {
        String where = Names.listed(without.stream()
                .map(account::where)
                .filter(words -> !words.isEmpty())
                .toList());
        String found = without.stream()
                .flatMap(regime -> regime.premises().stream()
                        .filter(premise -> premise.outcome() != Outcome.SUPPORTED)
                        .map(premise -> account.told(clause, regime, premise).saw()))
                .findFirst()
                .map(saw -> " (" + saw + ")")
                .orElse("");
        return (where.isEmpty() ? "" : " " + where) + found;
    }

    /** What is said of a clause with this outcome. */
    static String verb(Outcome outcome) {
        return switch (outcome) {
            case SUPPORTED -> "holds";
            case REFUTED -> "does not hold";
            default -> "is undecided";
        };
    }

    /** A clause in quotation marks, since it is a part of the slide's sentence. */
    static String quoted(StoredClause clause) {
        return "“" + clause.words() + "”";
    }
}
