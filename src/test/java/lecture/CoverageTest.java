package lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.claim.Experiment;
import lab.claim.Statement;
import lab.claim.Statement.Kind;
import lab.metric.ArmKey;
import lab.metric.Metric;
import lab.metric.Sample;
import lab.metric.Summary;
import lab.metric.Trials;
import lab.publish.Evidence;
import lab.verdict.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is recorded with a judged number is judged, once. */
final class CoverageTest {
    static Stream<Experiment<?>> experiments() {
        return Syllabus.EXPERIMENTS.stream();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void anArmWithAJudgedNumberIsJudgedOrHasAReason(Experiment<?> experiment) {
        Trials trials = evidence(experiment).trials();
        Set<ArmKey> left = new HashSet<>(trials.arms());
        left.removeAll(judged(experiment));
        left.removeAll(withReason(experiment));

        assertThat(left)
                .as("judge these arms, or give a reason in unjudged()")
                .noneSatisfy(arm ->
                        assertThat(hasAJudgedNumber(experiment, trials, arm)).isTrue());
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void anArmWithAReasonIsAnArmAndNotJudged(Experiment<?> experiment) {
        assertThat(withReason(experiment))
                .isSubsetOf(evidence(experiment).trials().arms())
                .doesNotContainAnyElementsOf(judged(experiment));
    }

    /** A printed number beside the trend that it prints is another question of the same number, and no second vote. */
    @ParameterizedTest
    @MethodSource("experiments")
    void noTwoExpectationsAreOneNumber(Experiment<?> experiment) {
        List<Finding> tested = evidence(experiment).verdict().findings().stream()
                .filter(finding -> finding.statement().kind() != Kind.IDENTITY
                        && finding.statement().kind() != Kind.PRINTED)
                .filter(finding -> !isCounted(finding))
                .filter(finding -> finding.effects().stream().allMatch(Double::isFinite))
                .toList();

        assertThat(IntStream.range(0, tested.size())
                        .filter(i -> tested.subList(0, i).stream().anyMatch(first -> sameNumber(first, tested.get(i))))
                        .mapToObj(i -> tested.get(i).statement().expectation().describe()))
                .as("has the effect of another expectation in every seed")
                .isEmpty();
    }

    /** Whether trials are only counted, as those that diverged; two arms may have the same count. */
    private static boolean isCounted(Finding finding) {
        return finding.statement().expectation().summary().metrics().isEmpty();
    }

    private static boolean sameNumber(Finding first, Finding second) {
        return IntStream.range(0, first.effects().size())
                .allMatch(i -> Math.abs(first.effects().get(i))
                        == Math.abs(second.effects().get(i)));
    }

    private static boolean hasAJudgedNumber(Experiment<?> experiment, Trials trials, ArmKey arm) {
        Set<String> recorded = trials.recordings().entrySet().stream()
                .filter(trial -> trial.getKey().arm().equals(arm))
                .flatMap(trial -> trial.getValue().samples().stream())
                .map(Sample::metric)
                .collect(Collectors.toSet());
        Set<String> comparedBy = comparedBy(experiment, arm);
        return experiment.statements().stream()
                .filter(statement -> !statement.premise())
                .map(statement -> statement.expectation().summary())
                .map(CoverageTest::metrics)
                .anyMatch(metrics ->
                        !metrics.isEmpty() && recorded.containsAll(metrics) && !comparedBy.containsAll(metrics));
    }

    /** The metrics of the numbers that are computed from this arm among others. */
    private static Set<String> comparedBy(Experiment<?> experiment, ArmKey arm) {
        return experiment.expectations().stream()
                .filter(expectation -> expectation.arms().stream()
                        .flatMap(asked -> peers(expectation.summary(), asked))
                        .anyMatch(arm::equals))
                .flatMap(expectation -> metrics(expectation.summary()).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> metrics(Summary summary) {
        return summary.metrics().stream().map(Metric::name).collect(Collectors.toSet());
    }

    private static Set<ArmKey> judged(Experiment<?> experiment) {
        return experiment.statements().stream()
                .map(Statement::expectation)
                .flatMap(expectation -> expectation.arms().stream())
                .collect(Collectors.toSet());
    }

    /** The arms that a number is computed from, as they are named or at the levels of the arm of which it is asked. */
    private static Stream<ArmKey> peers(Summary summary, ArmKey asked) {
        return summary.peers().stream().flatMap(peer -> Stream.of(peer, asked.complete(peer)));
    }

    private static Set<ArmKey> withReason(Experiment<?> experiment) {
        return experiment.unjudged().stream()
                .flatMap(unjudged -> unjudged.arms().stream())
                .collect(Collectors.toSet());
    }

    private static Evidence evidence(Experiment<?> experiment) {
        return Evidence.read(experiment, Path.of("results", experiment.claim().id()));
    }
}
