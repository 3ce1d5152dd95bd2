package lab.plain;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lab.claim.Experiment;
import lab.claim.Regime;
import lab.claim.Statement;
import lab.result.StoredVerdict;
import lab.result.StoredVerdict.StoredClause;
import lab.result.StoredVerdict.StoredFinding;
import lab.result.StoredVerdict.StoredRegime;
import lab.text.Numbers;
import lab.verdict.Outcome;

/**
 * A recorded verdict in readers' words. Where the experiment no longer states what was judged, the recorded words stay.
 *
 * @param experiment the experiment
 * @param verdict its recorded verdict
 */
public record Account(Experiment<?> experiment, StoredVerdict verdict) {
    /** A clause and a regime in which it was judged. */
    record Place(StoredClause clause, StoredRegime regime) {
        /** The finding that decided the regime: the first that has its outcome. */
        StoredFinding decisive() {
            return regime.expectations().stream()
                    .filter(finding -> finding.outcome() == regime.outcome())
                    .findFirst()
                    .orElse(regime.expectations().get(0));
        }
    }

    Names names() {
        return new Names(experiment.claim().notes());
    }

    /** A regime in words; empty if the clause is judged once. */
    public String where(StoredRegime regime) {
        List<Regime> known = experiment.statements().stream()
                .map(Statement::regime)
                .distinct()
                .toList();
        return names().where(regime.regime(), known);
    }

    /** A finding in words. */
    public Told told(StoredClause clause, StoredRegime regime, StoredFinding finding) {
        return experiment.statements().stream()
                .filter(statement -> statement.clause().equals(clause.words())
                        && statement.regime().toString().equals(regime.regime())
                        && statement.expectation().describe().equals(finding.description()))
                .findFirst()
                .map(statement -> new Said(
                        statement.expectation(),
                        finding,
                        names(),
                        statement.regime().levels()))
                .map(Said::told)
                .orElseGet(() -> recorded(finding));
    }

    private static Told recorded(StoredFinding finding) {
        String effect = finding.effect() + " " + Numbers.brief(finding.middle());
        return new Told(finding.description(), effect, "", "", effect, "");
    }

    /** The finding that decided a clause in a regime, in words. */
    Told told(Place place) {
        return told(place.clause(), place.regime(), place.decisive());
    }

    /** All judged clauses of the sentence in all their regimes. */
    List<Place> places() {
        return verdict.clauses().stream()
                .filter(clause -> !clause.aside())
                .flatMap(Account::places)
                .toList();
    }

    /** The findings on the sentence's expectations. */
    List<StoredFinding> findings() {
        return places().stream()
                .flatMap(place -> place.regime().expectations().stream())
                .toList();
    }

    static Stream<Place> places(StoredClause clause) {
        return clause.regimes().stream()
                .filter(regime -> !regime.expectations().isEmpty())
                .map(regime -> new Place(clause, regime));
    }

    /** The clauses of the sentence with this outcome. */
    List<StoredClause> clauses(Outcome outcome) {
        return verdict.clauses().stream()
                .filter(clause -> clause.unjudged().isEmpty() && !clause.aside() && clause.outcome() == outcome)
                .toList();
    }

    /** The regimes of a clause that fit, in as few words as say the same; empty if all do. */
    String where(StoredClause clause, Predicate<StoredRegime> fits) {
        return where(clause, clause.regimes().stream().filter(fits).toList());
    }

    /** These regimes of a clause, in as few words as say the same; empty if they are all. */
    String where(StoredClause clause, List<StoredRegime> some) {
        return new Conditions(
                        some.stream().map(this::levels).toList(),
                        clause.regimes().stream().map(this::levels).toList())
                .listed(names()::where);
    }

    private Map<String, String> levels(StoredRegime regime) {
        return experiment.statements().stream()
                .map(Statement::regime)
                .filter(known -> known.toString().equals(regime.regime()))
                .findFirst()
                .map(Regime::levels)
                .orElseGet(() -> Map.of("", regime.regime()));
    }
}
