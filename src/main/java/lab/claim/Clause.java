package lab.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import lab.metric.ArmKey;

/**
 * A part of a claim's sentence that can hold or fail on its own.
 *
 * @param words the part in the sentence's words
 * @param expectations what must show for it to hold
 * @param premises what must show for the comparison to mean anything; where one does not, the regime is not judged
 * @param regimes the conditions under which it is judged
 * @param unjudged why it is not judged; empty if it is
 */
public record Clause(
        String words,
        List<Expectation> expectations,
        List<Expectation> premises,
        List<Regime> regimes,
        String unjudged) {
    /** Copies the lists; refuses a clause that is neither judged nor says why not. */
    public Clause {
        if (expectations.isEmpty() == unjudged.isEmpty()) {
            throw new IllegalArgumentException("The clause '" + words
                    + "' needs an expectation, or a reason why it is not" + " judged, and not both.");
        }
        expectations = List.copyOf(expectations);
        premises = List.copyOf(premises);
        regimes = List.copyOf(regimes);
    }

    /** A clause that holds if all these expectations do. */
    public static Clause clause(String words, Expectation... expectations) {
        return new Clause(words, List.of(expectations), List.of(), List.of(Regime.ONLY), "");
    }

    /** A clause that holds if all these expectations do. */
    public static Clause clause(String words, Stream<? extends Expectation> expectations) {
        return clause(words, expectations.toArray(Expectation[]::new));
    }

    /** A clause that cannot be judged here, with the reason, which the page shows. */
    public static Clause unjudged(String words, String reason) {
        return new Clause(words, List.of(), List.of(), List.of(Regime.ONLY), reason);
    }

    /** Judges the clause at every level of a factor. */
    public <T> Clause in(Factor<T> factor) {
        return in(factor, factor.levels());
    }

    /** Judges the clause at these levels of a factor. */
    @SafeVarargs
    @SuppressWarnings("varargs") // List.of copies them
    public final <T> Clause in(Factor<T> factor, T... levels) {
        return in(factor, List.of(levels));
    }

    private <T> Clause in(Factor<T> factor, List<T> levels) {
        List<Regime> more = regimes.stream()
                .flatMap(regime -> levels.stream().map(level -> regime.at(factor, level)))
                .toList();
        return new Clause(words, expectations, premises, more, unjudged);
    }

    /** Judges the clause only where this shows, too, with the same arms in the same regime. */
    public Clause given(Expectation premise) {
        List<Expectation> more = new ArrayList<>(premises);
        more.add(premise);
        return new Clause(words, expectations, more, regimes, unjudged);
    }

    /** The statements to judge, regime by regime, premises first; the expectations name arms of {@code arms}. */
    public List<Statement> statements(Collection<ArmKey> arms) {
        return regimes.stream()
                .flatMap(regime -> Stream.concat(
                                premises.stream().map(premise -> new Statement(words, regime, true, premise)),
                                expectations.stream().map(expected -> new Statement(words, regime, false, expected)))
                        .map(statement -> statement.placed(arms)))
                .toList();
    }
}
