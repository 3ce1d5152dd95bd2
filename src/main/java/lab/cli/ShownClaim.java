package lab.cli;

import java.util.List;
import java.util.stream.Stream;
import lab.claim.Arm;
import lab.claim.Clause;
import lab.claim.Experiment;
import lab.claim.Scale;
import lab.claim.Setting;
import lab.claim.Tuning;
import lab.metric.ArmKey;
import lab.plain.Told;

/**
 * A claim in full, for a terminal. The template calls its methods.
 *
 * @param experiment the experiment
 * @param scales the scales whose values are shown
 */
record ShownClaim(Experiment<?> experiment, List<Scale> scales) {
    /** The description of the tuning; none or one. */
    List<String> tuned() {
        return experiment.tuning().map(Tuning::describe).stream().toList();
    }

    /** A clause and what is expected of it, a line each. */
    record ShownClause(String words, List<String> lines) {}

    List<ShownClause> clauses() {
        return experiment.clauses().stream()
                .map(clause -> new ShownClause(clause.words(), lines(clause)))
                .toList();
    }

    private List<String> lines(Clause clause) {
        if (!clause.unjudged().isEmpty()) {
            return List.of("not judged: " + clause.unjudged());
        }
        return experiment.statements().stream()
                .filter(statement -> statement.clause().equals(clause.words()))
                .map(statement -> (statement.premise() ? "provided that " : "") + Told.expected(experiment, statement))
                .toList();
    }

    /** The lines of the table of arms, with one column per factor. */
    List<String> arms() {
        List<ArmKey> arms = experiment.arms().stream().<ArmKey>map(Arm::key).toList();
        List<String> factors = arms.stream()
                .flatMap(arm -> arm.levels().keySet().stream())
                .distinct()
                .toList();
        Table table = new Table(row("  ARM", factors.stream()));
        arms.forEach(arm -> table.row(row("  " + arm.name(), factors.stream().map(arm::level))));
        return table.lines();
    }

    /** The lines of the table of settings, with one column per scale; empty if there are no settings. */
    List<String> settings() {
        if (experiment.settings().isEmpty()) {
            return List.of();
        }
        Stream<String> names = scales.stream().map(Scale::name);
        Table table = new Table(row("  SETTING", Stream.concat(names, Stream.of("ALLOWED"))));
        for (Setting setting : experiment.settings()) {
            Stream<String> values = scales.stream().map(scale -> Setting.format(setting.at(scale)));
            table.row(row("  " + setting.name(), Stream.concat(values, Stream.of(allowed(setting)))));
        }
        return table.lines();
    }

    private static String allowed(Setting setting) {
        return Setting.format(setting.low()) + " to " + Setting.format(setting.high())
                + (setting.whole() ? ", whole" : "");
    }

    private static Object[] row(String first, Stream<String> rest) {
        return Stream.concat(Stream.of(first), rest).toArray();
    }
}
