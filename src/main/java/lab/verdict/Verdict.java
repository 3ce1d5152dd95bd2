package lab.verdict;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.claim.Regime;

/**
 * The judgement of a claim.
 *
 * @param clauses the judgements of its clauses, in order
 */
public record Verdict(List<ClauseVerdict> clauses) {
    /** Copies the clauses. */
    public Verdict {
        clauses = List.copyOf(clauses);
    }

    /**
     * The judgement of a clause.
     *
     * @param words the clause
     * @param unjudged why it is not judged; empty if it is
     * @param aside whether no slide says it, so that the claim's outcome is without it
     * @param regimes the judgements in its regimes, in order
     */
    public record ClauseVerdict(String words, String unjudged, boolean aside, List<RegimeVerdict> regimes) {
        /** Copies the regimes. */
        public ClauseVerdict {
            regimes = List.copyOf(regimes);
        }

        /** The outcome: that of all regimes that were judged, if they agree. */
        public Outcome outcome() {
            List<Outcome> judged = regimes.stream()
                    .filter(RegimeVerdict::isJudged)
                    .map(RegimeVerdict::outcome)
                    .toList();
            if (judged.contains(Outcome.SUPPORTED) && judged.contains(Outcome.REFUTED)) {
                return Outcome.DEPENDS;
            }
            return judged.stream().distinct().count() == 1 ? judged.get(0) : Outcome.INCONCLUSIVE;
        }

        /** The regimes with this outcome, in words. */
        public String regimes(Outcome outcome) {
            return regimes.stream()
                    .filter(regime -> regime.isJudged() && regime.outcome() == outcome)
                    .map(regime -> regime.regime().toString())
                    .collect(Collectors.joining("; "));
        }
    }

    /**
     * The judgement of a clause in one regime.
     *
     * @param regime the regime
     * @param premises the findings on what the comparison needs
     * @param findings the findings on what is expected
     */
    public record RegimeVerdict(Regime regime, List<Finding> premises, List<Finding> findings) {
        /** Copies the findings. */
        public RegimeVerdict {
            premises = List.copyOf(premises);
            findings = List.copyOf(findings);
        }

        /** Whether all premises hold; else the comparison says nothing. */
        public boolean isJudged() {
            return premises.stream().allMatch(finding -> finding.outcome() == Outcome.SUPPORTED);
        }

        /** REFUTED if one expectation is, SUPPORTED if all are, else INCONCLUSIVE. */
        public Outcome outcome() {
            if (findings.stream().anyMatch(finding -> finding.outcome() == Outcome.REFUTED)) {
                return Outcome.REFUTED;
            }
            boolean all = findings.stream().allMatch(finding -> finding.outcome() == Outcome.SUPPORTED);
            return isJudged() && all ? Outcome.SUPPORTED : Outcome.INCONCLUSIVE;
        }
    }

    /**
     * The claim's outcome, by the clauses of its sentence: REFUTED if one is, else DEPENDS if one does, SUPPORTED if all that
     * are judged are, else INCONCLUSIVE.
     */
    public Outcome outcome() {
        List<Outcome> judged = clauses.stream()
                .filter(clause -> clause.unjudged().isEmpty() && !clause.aside())
                .map(ClauseVerdict::outcome)
                .toList();
        return Stream.of(Outcome.REFUTED, Outcome.DEPENDS, Outcome.INCONCLUSIVE)
                .filter(judged::contains)
                .findFirst()
                .orElse(judged.isEmpty() ? Outcome.INCONCLUSIVE : Outcome.SUPPORTED);
    }

    /** The findings on all expectations, without the premises. */
    public List<Finding> findings() {
        return clauses.stream()
                .flatMap(clause -> clause.regimes().stream())
                .flatMap(regime -> regime.findings().stream())
                .toList();
    }
}
