package lab.claim;

import java.util.Collection;
import lab.claim.Expectation.Agreement;
import lab.claim.Expectation.Equivalence;
import lab.claim.Expectation.Identity;
import lab.metric.ArmKey;

/**
 * An expectation in one regime of one clause.
 *
 * @param clause the clause's words
 * @param regime the regime
 * @param premise whether it only decides if the regime is judged
 * @param expectation the expectation, of arms in the regime
 */
public record Statement(String clause, Regime regime, boolean premise, Expectation expectation) {
    /** What kind of sentence a statement is; only the first three have a p-value. */
    public enum Kind {
        /** More or less, by the size that was named. */
        TREND,
        /** Equal, or not worse, within a margin. */
        EQUAL,
        /** A number that a slide prints: one draw, beside the spread of our seeds. */
        PRINTED,
        /** Without it the comparison says nothing. */
        PREMISE,
        /** True by algebra or definition, the same in every seed. */
        IDENTITY
    }

    /** The kind. */
    public Kind kind() {
        if (premise) {
            return Kind.PREMISE;
        }
        if (expectation instanceof Identity) {
            return Kind.IDENTITY;
        }
        if (expectation instanceof Agreement) {
            return Kind.PRINTED;
        }
        return expectation instanceof Equivalence ? Kind.EQUAL : Kind.TREND;
    }

    Statement placed(Collection<ArmKey> arms) {
        return new Statement(clause, regime, premise, expectation.of(arm -> regime.place(arm, arms)));
    }
}
