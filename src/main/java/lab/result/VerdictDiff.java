package lab.result;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import lab.error.LabException;
import lab.verdict.Outcome;

/**
 * The differences between two verdicts on the same claim, outcome by outcome. Use it for verdicts from two processors, whose
 * numbers are never exactly equal.
 *
 * @param claim the claim's outcomes
 * @param expectations the outcomes of each expectation, in order
 */
public record VerdictDiff(Outcomes claim, List<Outcomes> expectations) {
    /** Copies the list. */
    public VerdictDiff {
        expectations = List.copyOf(expectations);
    }

    /**
     * Two outcomes of the same claim or expectation.
     *
     * @param what the claim's id, or the expectation in words
     * @param a the first outcome
     * @param b the second
     * @param numbersA the numbers behind the first; empty for a claim
     * @param numbersB the numbers behind the second
     */
    public record Outcomes(String what, Outcome a, Outcome b, String numbersA, String numbersB) {
        /** Whether the outcomes differ. */
        public boolean differ() {
            return a != b;
        }

        /** Whether one outcome is SUPPORTED and the other REFUTED. */
        public boolean contradict() {
            return differ() && a != Outcome.INCONCLUSIVE && b != Outcome.INCONCLUSIVE;
        }
    }

    /** Compares the verdicts in two folders of results; refuses a missing or damaged one with the remedy. */
    public static VerdictDiff of(Path a, Path b) {
        return between(StoredVerdict.read(a), StoredVerdict.read(b));
    }

    /** Compares two verdicts; refuses verdicts on other expectations or of different scales. */
    public static VerdictDiff between(StoredVerdict a, StoredVerdict b) {
        if (!a.claim().equals(b.claim()) || a.scale() != b.scale() || !a.asked().equals(b.asked())) {
            throw LabException.unavailable("The two verdicts on " + a.claim() + " (" + a.scale() + ") and " + b.claim()
                    + " (" + b.scale() + ") judge other expectations; run both again: ./lab run " + a.claim());
        }
        return new VerdictDiff(
                new Outcomes(a.claim(), a.outcome(), b.outcome(), "", ""),
                IntStream.range(0, a.findings().size())
                        .mapToObj(
                                i -> outcomes(a.findings().get(i), b.findings().get(i)))
                        .toList());
    }

    /** Whether all outcomes are equal, the claim's and every expectation's. */
    public boolean isSame() {
        return !claim.differ() && expectations.stream().noneMatch(Outcomes::differ);
    }

    private static Outcomes outcomes(StoredVerdict.StoredFinding a, StoredVerdict.StoredFinding b) {
        return new Outcomes(a.description(), a.outcome(), b.outcome(), a.line(), b.line());
    }
}
