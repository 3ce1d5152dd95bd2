package lab.plain;

import java.util.regex.Pattern;
import lab.metric.Summary;
import lab.text.Numbers;

/**
 * How the numbers of a summary are said: accuracies, errors and shares in percent and their differences in percentage points,
 * counts with what they count, others with the unit of their metric.
 *
 * @param kind how
 * @param unit the unit, or what is counted; may be empty
 */
record Amount(Kind kind, String unit) {
    private static final Pattern COUNT = Pattern.compile("(steps|epochs|updates) (of|to)\\b.*");
    private static final Pattern SHARE = Pattern.compile(".*_(accuracy|share)|(train|validation|test)_error");
    private static final int MOST_DIGITS = 4;

    /** How numbers are said. */
    private enum Kind {
        SHARE,
        COUNT,
        RATIO,
        PLAIN
    }

    static Amount of(Summary summary) {
        if (COUNT.matcher(summary.name()).matches()) {
            return new Amount(
                    Kind.COUNT, summary.name().substring(0, summary.name().indexOf(' ')));
        }
        boolean isRatio = summary.name().matches(".*\\b(over|relative|factor|deviation|level|rank|slope)\\b.*");
        if (isRatio) {
            return new Amount(Kind.RATIO, "");
        }
        if (!summary.metrics().isEmpty()
                && summary.metrics().stream()
                        .allMatch(metric -> SHARE.matcher(metric.name()).matches())) {
            return new Amount(Kind.SHARE, "");
        }
        boolean hasUnit =
                summary.metrics().stream().map(m -> m.unit()).distinct().count() == 1;
        return new Amount(Kind.PLAIN, hasUnit ? summary.metrics().get(0).unit() : "");
    }

    boolean isCount() {
        return kind == Kind.COUNT;
    }

    /** Whether an infinite value means that something was never reached, and not that a training diverged. */
    boolean mayBeUnreached() {
        return kind == Kind.COUNT || kind == Kind.RATIO;
    }

    /** A value: {@code 83.2 %}, {@code 120 steps}, {@code 0.31 nats}. */
    String value(double value) {
        return kind == Kind.SHARE
                ? number(100 * value) + " %"
                : number(value) + (unit.isEmpty() ? "" : " " + unit(value));
    }

    private String unit(double value) {
        return isCount() && Math.abs(value) == 1 ? unit.substring(0, unit.length() - 1) : unit;
    }

    /** The size of a difference: {@code 3.2 percentage points}. */
    String difference(double difference) {
        return kind == Kind.SHARE
                ? number(100 * difference)
                        + (Math.abs(100 * difference) == 1 ? " percentage point" : " percentage points")
                : value(difference);
    }

    /** A number of three digits, with powers of ten as in print: {@code 2.87 × 10⁻⁶}. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < Math.pow(10, MOST_DIGITS + 3)) {
            return Numbers.grouped(java.math.BigDecimal.valueOf(value), 0);
        }
        String text =
                Math.abs(value) >= 1000 && Double.isFinite(value) ? Numbers.grouped(value) : Numbers.format(value);
        int exponent = text.indexOf('e');
        return exponent < 0 || !Double.isFinite(value)
                ? text
                : text.substring(0, exponent) + " × 10" + raised(text.substring(exponent + 1));
    }

    private static String raised(String exponent) {
        return exponent.chars()
                .mapToObj(c -> c == '-' ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(c - '0', c - '0' + 1))
                .collect(java.util.stream.Collectors.joining());
    }
}
