package lab.plain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lab.claim.Expectation.Order;
import lab.claim.Expectation.Order.Size;
import lab.claim.Figure;
import lab.claim.Notes;
import lab.text.Numbers;
import lab.verdict.Finding;
import lab.verdict.Outcome;
import lab.verdict.Verdict;
import lab.verdict.Verdict.ClauseVerdict;
import lab.verdict.Verdict.RegimeVerdict;

/** The finding that a figure shows, in words that follow from the judgement, so that the two cannot disagree. */
public final class Headline {
    private static final int MOST_NAMED = 4; // conditions, in a title

    private Headline() {}

    /**
     * The headline of a figure: the finding on its clause; its title, if it shows none.
     *
     * @throws IllegalStateException if no clause has the words that it names
     */
    public static String of(Figure figure, Verdict verdict, Notes notes) {
        if (figure.clause().isEmpty()) {
            return figure.title();
        }
        ClauseVerdict clause = clause(figure, verdict);
        return of(clause, figure.sentence().isEmpty() ? clause.words() : figure.sentence(), new Names(notes));
    }

    private static ClauseVerdict clause(Figure figure, Verdict verdict) {
        List<String> known =
                verdict.clauses().stream().map(ClauseVerdict::words).toList();
        return verdict.clauses().stream()
                .filter(clause -> clause.words().contains(figure.clause()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Figure '" + figure.title() + "' shows a clause with '"
                        + figure.clause() + "', but the clauses are " + known + "; use words of one of these."));
    }

    private static String of(ClauseVerdict clause, String sentence, Names names) {
        if (!clause.unjudged().isEmpty()) {
            return "Not judged: " + sentence;
        }
        return switch (clause.outcome()) {
            case SUPPORTED -> Names.capitalized(sentence) + times(clause);
            case REFUTED -> "Not so: " + sentence;
            case INCONCLUSIVE -> open(clause, sentence, names);
            case DEPENDS -> Names.capitalized(sentence) + depends(clause, names);
        };
    }

    /** The measured factor of a clause that is judged once, by one ratio. */
    private static String times(ClauseVerdict clause) {
        List<Finding> findings = clause.regimes().get(0).findings();
        Finding primary = findings.get(0);
        double middle = primary.result().estimate().middle();
        boolean isRatio = primary.statement().expectation() instanceof Order order && order.size() == Size.RATIO;
        return isRatio && findings.size() * clause.regimes().size() == 1 && Double.isFinite(middle)
                ? " (" + Numbers.grouped(middle) + " times)"
                : "";
    }

    /** Where a clause holds and where not; in how many conditions, if those are more than a title can name. */
    private static String depends(ClauseVerdict clause, Names names) {
        List<RegimeVerdict> judged =
                clause.regimes().stream().filter(RegimeVerdict::isJudged).toList();
        long holding = judged.stream()
                .filter(regime -> regime.outcome() == Outcome.SUPPORTED)
                .count();
        return judged.size() > MOST_NAMED
                ? " in " + holding + " of " + judged.size() + " conditions"
                : ": " + where(clause, Outcome.SUPPORTED, names) + ", not " + where(clause, Outcome.REFUTED, names);
    }

    /** A clause that holds somewhere is undecided only where it does not. */
    private static String open(ClauseVerdict clause, String sentence, Names names) {
        boolean holdsSomewhere = clause.regimes().stream()
                .anyMatch(regime -> regime.isJudged() && regime.outcome() == Outcome.SUPPORTED);
        return holdsSomewhere
                ? Names.capitalized(sentence) + "; undecided " + where(clause, Outcome.INCONCLUSIVE, names)
                : "Undecided: " + sentence;
    }

    private static String where(ClauseVerdict clause, Outcome outcome, Names names) {
        List<RegimeVerdict> judged =
                clause.regimes().stream().filter(RegimeVerdict::isJudged).toList();
        return new Conditions(
                        levels(judged.stream().filter(regime -> regime.outcome() == outcome)), levels(judged.stream()))
                .listed(names::where);
    }

    private static List<Map<String, String>> levels(Stream<RegimeVerdict> regimes) {
        return regimes.map(regime -> regime.regime().levels()).toList();
    }
}
