package lab.verdict;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lab.claim.Clause;
import lab.claim.Statement;
import lab.metric.Trials;

/**
 * The chance of each outcome with a number of seeds, by drawing that many from the seeds of a pilot, again and again. All
 * expectations are judged on the same draw, as in a study. Source: Efron and Tibshirani 1993, An Introduction to the
 * Bootstrap, sec. 25.5.
 *
 * @param seeds number of seeds of the studies drawn
 * @param claim the chance of each outcome of the claim
 * @param statements the chance of each outcome of each statement, in order
 */
public record Power(int seeds, Map<Outcome, Double> claim, List<OfStatement> statements) {
    private static final List<Integer> MORE = List.of(10, 20, 40);
    private static final double ENOUGH = 0.9; // of the studies are decided
    private static final int DRAWS = 1_000;
    private static final long SEED = 1; // so that the same pilots give the same chances

    /**
     * The chance of each outcome of a statement.
     *
     * @param statement the statement
     * @param chances outcome to its chance
     */
    public record OfStatement(Statement statement, Map<Outcome, Double> chances) {}

    /**
     * What more seeds would do for an undecided claim: the power with its own number of seeds and with more, up to the first
     * number that decides nearly all studies. Empty for a decided claim, and for fewer seeds than any test needs.
     */
    public static List<Power> wouldDecide(Verdict verdict, List<Clause> clauses, Trials trials) {
        int seeds = trials.seeds().size();
        if (verdict.outcome() != Outcome.INCONCLUSIVE || seeds < SignTest.FEWEST) {
            return List.of();
        }
        List<Power> powers = new ArrayList<>(List.of(of(clauses, trials, seeds)));
        for (int more : MORE) {
            double undecided = powers.get(powers.size() - 1).claim().get(Outcome.INCONCLUSIVE);
            if (more > seeds && undecided > 1 - ENOUGH) {
                powers.add(of(clauses, trials, more));
            }
        }
        return powers;
    }

    /** The power of studies with this many seeds, judged like these trials of a pilot. */
    public static Power of(List<Clause> clauses, Trials pilot, int seeds) {
        List<Statement> statements = Judge.statements(clauses, pilot);
        List<double[]> effects = statements.stream()
                .map(statement -> PairedEffects.of(statement.expectation(), pilot))
                .toList();
        List<Long> names = LongStream.rangeClosed(1, seeds).boxed().toList();
        int found = pilot.seeds().size();
        SplittableRandom random = new SplittableRandom(SEED);
        List<Outcome> claim = new ArrayList<>();
        List<List<Finding>> drawn = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] chosen = random.ints(seeds, 0, found).toArray();
            List<double[]> resampled =
                    effects.stream().map(all -> picked(all, chosen)).toList();
            List<Finding> findings = Judge.findings(statements, resampled, names);
            drawn.add(findings);
            claim.add(Judge.verdict(clauses, findings).outcome());
        }
        List<OfStatement> parts = IntStream.range(0, statements.size())
                .mapToObj(i -> new OfStatement(
                        statements.get(i),
                        chances(drawn.stream()
                                .map(findings -> findings.get(i).outcome())
                                .toList())))
                .toList();
        return new Power(seeds, chances(claim), parts);
    }

    private static double[] picked(double[] all, int[] chosen) {
        return IntStream.of(chosen).mapToDouble(i -> all[i]).toArray();
    }

    private static Map<Outcome, Double> chances(List<Outcome> outcomes) {
        Map<Outcome, Double> chances = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            long count = outcomes.stream().filter(outcome::equals).count();
            chances.put(outcome, (double) count / outcomes.size());
        }
        return chances;
    }
}
