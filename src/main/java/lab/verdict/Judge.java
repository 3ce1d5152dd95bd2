package lab.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lab.claim.Clause;
import lab.claim.Regime;
import lab.claim.Statement;
import lab.claim.Statement.Kind;
import lab.metric.Trials;
import lab.verdict.Verdict.ClauseVerdict;
import lab.verdict.Verdict.RegimeVerdict;

/**
 * Judges the statements of a claim by its trials, paired by seed, at a level of 5 %. A claim is supported if all its
 * expectations are, which needs no correction; it fails if one of them does, so the p-values against them are corrected by
 * {@link Holm}. Premises and identities are not tested for the claim, and do not count among them.
 */
public final class Judge {
    private Judge() {}

    /**
     * Judges the clauses of a claim by its trials.
     *
     * @throws IllegalStateException if a trial is missing, or if a ratio is expected of a number that is not positive
     */
    public static Verdict judge(List<Clause> clauses, Trials trials) {
        return verdict(clauses, findings(statements(clauses, trials), trials));
    }

    static List<Statement> statements(List<Clause> clauses, Trials trials) {
        return clauses.stream()
                .flatMap(clause -> clause.statements(trials.arms()).stream())
                .toList();
    }

    static Verdict verdict(List<Clause> clauses, List<Finding> findings) {
        return new Verdict(
                clauses.stream().map(clause -> verdict(clause, findings)).toList());
    }

    /** The findings on these statements, in order. */
    static List<Finding> findings(List<Statement> statements, Trials trials) {
        List<double[]> effects = statements.stream()
                .map(statement -> PairedEffects.of(statement.expectation(), trials))
                .toList();
        return findings(statements, effects, trials.seeds());
    }

    /** The findings on these statements by the effects of each, which stand in the order of the seeds. */
    static List<Finding> findings(List<Statement> statements, List<double[]> effects, List<Long> seeds) {
        List<TestResult> results = IntStream.range(0, statements.size())
                .mapToObj(i -> ExpectationTest.of(statements.get(i).expectation(), effects.get(i)))
                .toList();
        int[] tested = IntStream.range(0, statements.size())
                .filter(i -> isTested(statements.get(i)))
                .toArray();
        double[] adjusted = Holm.adjusted(
                Arrays.stream(tested).mapToObj(i -> results.get(i).against()).toList());
        double[] against = results.stream().mapToDouble(TestResult::against).toArray();
        IntStream.range(0, tested.length).forEach(i -> against[tested[i]] = adjusted[i]);
        return IntStream.range(0, statements.size())
                .mapToObj(i -> finding(statements.get(i), effects.get(i), seeds, results.get(i), against[i]))
                .toList();
    }

    private static boolean isTested(Statement statement) {
        return statement.kind() != Kind.PREMISE && statement.kind() != Kind.IDENTITY;
    }

    private static Finding finding(
            Statement statement, double[] effects, List<Long> seeds, TestResult result, double against) {
        Outcome outcome = result.supports()
                ? Outcome.SUPPORTED
                : against <= SignTest.LEVEL ? Outcome.REFUTED : Outcome.INCONCLUSIVE;
        return new Finding(
                statement, outcome, seeds, Arrays.stream(effects).boxed().toList(), result, against);
    }

    private static ClauseVerdict verdict(Clause clause, List<Finding> findings) {
        Map<Regime, List<Finding>> byRegime = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> finding.statement().clause().equals(clause.words()))
                .forEach(finding -> byRegime.computeIfAbsent(finding.statement().regime(), regime -> new ArrayList<>())
                        .add(finding));
        Predicate<Finding> isPremise = finding -> finding.statement().premise();
        List<RegimeVerdict> regimes = new ArrayList<>();
        byRegime.forEach((regime, all) -> regimes.add(new RegimeVerdict(
                regime,
                all.stream().filter(isPremise).toList(),
                all.stream().filter(isPremise.negate()).toList())));
        return new ClauseVerdict(clause.words(), clause.unjudged(), clause.isAside(), regimes);
    }
}
