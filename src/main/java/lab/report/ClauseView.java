package lab.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.result.StoredVerdict.StoredClause;
import lab.result.StoredVerdict.StoredRegime;
import lab.verdict.Outcome;

/**
 * The judgement of a clause, as a page shows it.
 *
 * @param clause the stored judgement
 */
record ClauseView(StoredClause clause) {
    Badge badge() {
        return Badge.of(clause.outcome());
    }

    /** All that was tested for it, regime by regime, premises first. */
    List<FindingView> findings() {
        return clause.regimes().stream()
                .flatMap(regime -> Stream.concat(regime.premises().stream(), regime.expectations().stream())
                        .map(finding -> new FindingView(finding, regime.regime(), regime.judged())))
                .toList();
    }

    /** Whether it holds, and where, in a sentence. */
    String saw() {
        if (!clause.unjudged().isEmpty()) {
            return "Not judged: " + clause.unjudged() + ".";
        }
        String where = Stream.of(
                        part("holds", judged(Outcome.SUPPORTED)),
                        part("does not hold", judged(Outcome.REFUTED)),
                        part("is undecided", judged(Outcome.INCONCLUSIVE)),
                        part("is not judged, for want of a premise,", unjudged()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; it "));
        return "It " + where + ".";
    }

    private List<StoredRegime> judged(Outcome outcome) {
        return clause.regimes().stream()
                .filter(regime -> regime.judged() && regime.outcome() == outcome)
                .toList();
    }

    private List<StoredRegime> unjudged() {
        return clause.regimes().stream().filter(regime -> !regime.judged()).toList();
    }

    private String part(String verb, List<StoredRegime> regimes) {
        if (regimes.isEmpty()) {
            return "";
        }
        String names = regimes.stream().map(StoredRegime::regime).collect(Collectors.joining("; "));
        return names.isEmpty() ? verb.replaceAll(",$", "") : verb + " at " + names;
    }
}
