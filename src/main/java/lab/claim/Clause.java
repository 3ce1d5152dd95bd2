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
 * @param cases what must show for it to hold, in each regime in which it is judged
 * @param premises what must show for the comparison to mean anything; where one does not, the regime is not judged
 * @param unjudged why it is not judged; empty if it is
 * @param isAside whether no slide says it: it is judged and shown, and the claim's outcome is without it
 */
public record Clause(String words, List<Case> cases, List<Expectation> premises, String unjudged, boolean isAside) {
    /** Copies the lists; refuses a clause that is neither judged nor says why not. */
    public Clause {
        cases = List.copyOf(cases);
        premises = List.copyOf(premises);
    }

    /**
     * What is expected in a regime.
     *
     * @param regime the regime
     * @param expectations what must show there
     */
    record Case(Regime regime, List<Expectation> expectations) {
        Case {
            expectations = List.copyOf(expectations);
        }

        <T> Case at(Factor<T> factor, T level) {
            return new Case(regime.at(factor, level), expectations);
        }
    }

    /** A clause that holds if all these expectations do; without any, they follow by {@link #under}. */
    public static Clause clause(String words, Expectation... expectations) {
        List<Case> once = expectations.length == 0 ? List.of() : List.of(new Case(Regime.ONLY, List.of(expectations)));
        return new Clause(words, once, List.of(), "", false);
    }

    /** A clause that holds if all these expectations do. */
    public static Clause clause(String words, Stream<? extends Expectation> expectations) {
        return clause(words, expectations.toArray(Expectation[]::new));
    }

    /** A clause that cannot be judged here, with the reason, which the page shows. */
    public static Clause unjudged(String words, String reason) {
        return new Clause(words, List.of(), List.of(), reason, false);
    }

    /** Judges the clause under one more condition, in which it holds if these expectations do. */
    public Clause under(String condition, Expectation... expectations) {
        List<Case> more = new ArrayList<>(cases);
        more.add(new Case(Regime.of(condition), List.of(expectations)));
        return new Clause(words, more, premises, unjudged, isAside);
    }

    /** Judges the clause under one more condition, in which it holds if these expectations do. */
    public Clause under(String condition, Stream<? extends Expectation> expectations) {
        return under(condition, expectations.toArray(Expectation[]::new));
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
        List<Case> more = cases.stream()
                .flatMap(once -> levels.stream().map(level -> once.at(factor, level)))
                .toList();
        return new Clause(words, more, premises, unjudged, isAside);
    }

    /** Judges the clause only where this shows, too, with the same arms in the same regime. */
    public Clause given(Expectation premise) {
        List<Expectation> more = new ArrayList<>(premises);
        more.add(premise);
        return new Clause(words, cases, more, unjudged, isAside);
    }

    /**
     * Says that this is ours: no slide says it. A misprint followed to its end, or what else the arms show, is judged and
     * stands on the page, but the claim is not refuted, nor supported, by what it does not say.
     */
    public Clause aside() {
        return new Clause(words, cases, premises, unjudged, true);
    }

    /** The regimes in which it is judged. */
    List<Regime> regimes() {
        return cases.stream().map(Case::regime).toList();
    }

    /**
     * The statements to judge, regime by regime, premises first; the expectations name arms of {@code arms}.
     *
     * @throws IllegalStateException if there are none, and no reason is given
     */
    public List<Statement> statements(Collection<ArmKey> arms) {
        if (cases.isEmpty() == unjudged.isEmpty()) {
            throw new IllegalStateException(
                    "The clause '" + words + "' needs an expectation, or a reason why it is not judged, and not both.");
        }
        return cases.stream()
                .flatMap(once -> Stream.concat(
                                premises.stream().map(premise -> new Statement(words, once.regime(), true, premise)),
                                once.expectations().stream()
                                        .map(expected -> new Statement(words, once.regime(), false, expected)))
                        .map(statement -> statement.placed(arms)))
                .toList();
    }
}
