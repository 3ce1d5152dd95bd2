package lab.store;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import lab.error.LabException;
import lab.verdict.Outcome;

/**
 * Two verdicts on the same claim, outcome by outcome, such as those of two processors, whose numbers are never quite the same.
 *
 * @param claim the claim's own outcome
 * @param expectations that of each expectation, in order
 */
public record VerdictDiff(Outcomes claim, List<Outcomes> expectations) {
    /** Copies the list. */
    public VerdictDiff {
        expectations = List.copyOf(expectations);
    }

    /**
     * Two outcomes of one thing.
     *
     * @param what the claim's id, or the expectation in words
     * @param a the first outcome
     * @param b the second
     * @param numbersA the numbers behind the first; empty for a claim
     * @param numbersB the numbers behind the second
     */
    public record Outcomes(String what, Outcome a, Outcome b, String numbersA, String numbersB) {
        /** Whether they are not the same. */
        public boolean differ() {
            return a != b;
        }

        /** Whether one is SUPPORTED and the other REFUTED. */
        public boolean contradict() {
            return differ() && a != Outcome.INCONCLUSIVE && b != Outcome.INCONCLUSIVE;
        }
    }

    /** Compares the verdicts in two folders of results; a missing or damaged one is refused with what to do. */
    public static VerdictDiff of(Path a, Path b) {
        return between(StoredVerdict.read(a), StoredVerdict.read(b));
    }

    /** Compares two verdicts; those on other expectations or of another scale are refused. */
    public static VerdictDiff between(StoredVerdict a, StoredVerdict b) {
        if (!a.claim().equals(b.claim()) || a.scale() != b.scale() || !asked(a).equals(asked(b))) {
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

    /** Whether no outcome differs, neither the claim's nor an expectation's. */
    public boolean isSame() {
        return !claim.differ() && expectations.stream().noneMatch(Outcomes::differ);
    }

    private static List<String> asked(StoredVerdict verdict) {
        return verdict.findings().stream()
                .map(StoredVerdict.StoredFinding::description)
                .toList();
    }

    private static Outcomes outcomes(StoredVerdict.StoredFinding a, StoredVerdict.StoredFinding b) {
        return new Outcomes(a.description(), a.outcome(), b.outcome(), a.line(), b.line());
    }
}
