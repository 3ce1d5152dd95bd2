package lab.claim;

import java.util.List;
import java.util.Optional;
import lab.metric.ArmKey;

/**
 * A claim made runnable: the sentence, the arms, the recipe that runs them, the expected trend and the figures. It contains
 * no loop, no file access and no plotting.
 *
 * @param <V> the type of the arms' values
 */
public interface Experiment<V> {
    /** The claim under test. */
    Claim claim();

    /** The topic: the last part of the package name, with hyphens for underscores, e.g. {@code learning-rate}. */
    default String topic() {
        String name = getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1).replace('_', '-');
    }

    /** The arms to compare; the first one is the baseline. */
    List<Arm<V>> arms();

    /** The numbers a user may override: the constants of type {@link Setting} in this class, in their order. */
    default List<Setting> settings() {
        return Setting.constants(getClass());
    }

    /** How to tune a nuisance setting for each arm before the study; empty if none is tuned. */
    default Optional<Tuning> tuning() {
        return Optional.empty();
    }

    /** Everything that a trial of an arm needs except its seed. */
    Recipe recipe(V value, Settings settings);

    /** The seeds of a study at a scale. */
    default List<Long> seeds(Scale scale) {
        return claim().seeds().at(scale);
    }

    /** The parts of the claim's sentence, each with what must show for it to hold; the first expectation is the primary one. */
    List<Clause> clauses();

    /** Arms in no expectation, with the reason, which the page shows; a test finds those that are missing here. */
    default List<Unjudged> unjudged() {
        return List.of();
    }

    /** What is judged, clause by clause and regime by regime, with the premises. */
    default List<Statement> statements() {
        List<ArmKey> arms = arms().stream().map(arm -> arm.key()).toList();
        return clauses().stream()
                .flatMap(clause -> clause.statements(arms).stream())
                .toList();
    }

    /** The expectations of all statements. */
    default List<Expectation> expectations() {
        return statements().stream().map(Statement::expectation).toList();
    }

    /** The figures to show to the reader. */
    List<Figure> figures();
}
