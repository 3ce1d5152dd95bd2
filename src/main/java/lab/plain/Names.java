package lab.plain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lab.claim.Notes;
import lab.claim.Regime;
import lab.metric.ArmKey;
import lab.metric.Axis;
import lab.metric.Metric;
import lab.metric.Summary;

/**
 * The names of tables in readers' words.
 *
 * @param notes the experiment's own words
 */
record Names(Notes notes) {
    /** A summary, e.g. {@code training loss at the end}. */
    String of(Summary summary) {
        String words = notes.words().getOrDefault(summary.name(), summary.name());
        for (Metric metric : new LinkedHashSet<>(summary.metrics())) {
            boolean isNamed = metric.name().contains("_") || words.startsWith(metric.name() + " ");
            words = !isNamed
                    ? words
                    : words.replace(metric.name() + " at ", metric.name() + place(metric.axis()))
                            .replace(metric.name() + place(metric.axis()) + "end", metric.name() + " at end")
                            .replace(metric.name(), uncapitalized(metric.label()));
        }
        return uncapitalized(words.replaceAll("\\bat end$", "at the end"))
                .replaceAll("\\|([a-z ]+)\\|", "size of the $1")
                .replace(" >= ", " of ")
                .replace(" <= ", " of ");
    }

    private static String place(Axis axis) {
        return axis.name().isEmpty() ? " at " : (axis.equals(Axis.LAYER) ? " in " : " at ") + axis.name() + " ";
    }

    /** An arm without the levels that its surroundings name, e.g. {@code cosine}. */
    String of(ArmKey arm, Map<String, String> named) {
        Map<String, String> rest = new LinkedHashMap<>(arm.levels());
        rest.entrySet().removeAll(named.entrySet());
        String where = where(rest);
        return name(arm) + (where.isEmpty() ? "" : " " + where);
    }

    /** The arm's own name. */
    String name(ArmKey arm) {
        return notes.words().getOrDefault(arm.name(), arm.name());
    }

    /** The levels in which arms agree and that are not named yet. */
    static Map<String, String> shared(List<ArmKey> arms) {
        Map<String, String> shared = new LinkedHashMap<>(arms.get(0).levels());
        arms.forEach(arm -> shared.entrySet().retainAll(arm.levels().entrySet()));
        return shared;
    }

    /** Levels of factors, e.g. {@code at the large rate} or {@code at depth 10}. */
    String where(Map<String, String> levels) {
        return levels.entrySet().stream()
                .filter(level -> !level.getValue().isEmpty())
                .map(level -> where(level.getKey(), level.getValue()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A level of a factor; without a factor's name it is a condition, whose words already say where. */
    private String where(String factor, String level) {
        String told = (factor + " " + level).strip();
        return notes.words().getOrDefault(told, factor.isEmpty() ? told : "at " + told);
    }

    /** The words of a recorded regime, which names levels as tables do. */
    String where(String regime, Collection<Regime> regimes) {
        return regimes.stream()
                .filter(known -> known.toString().equals(regime))
                .findFirst()
                .map(known -> where(known.levels()))
                .orElse(regime.isEmpty() ? "" : "at " + regime);
    }

    /** The text with a small first letter, unless its first word is a name such as {@code ReLU}. */
    static String uncapitalized(String text) {
        boolean isWord = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return isWord ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    /** The text with a great first letter, for the beginning of a sentence. */
    static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A list as in a sentence: {@code a, b and c}. */
    static String listed(List<String> items) {
        return listed(items, " and ");
    }

    /** A choice as in a sentence: {@code a, b or c}. */
    static String either(List<String> items) {
        return listed(items, " or ");
    }

    private static String listed(List<String> items, String before) {
        int last = items.size() - 1;
        return last < 1 ? String.join("", items) : String.join(", ", items.subList(0, last)) + before + items.get(last);
    }
}
