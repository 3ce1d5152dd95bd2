package lab.figure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One axis of a panel.
 *
 * @param label its words, with unit
 * @param scale maps values to places
 * @param span the places it shows
 * @param fixed ticks at given places; empty to choose round ones
 * @param zero the place of 0 on a logarithmic axis, left of a break; NaN if there is none
 */
record PanelAxis(String label, AxisScale scale, Span span, List<Tick> fixed, double zero) {
    /** The distance in places from 0 to the next value on a logarithmic axis; the break is half way. */
    static final double BREAK = 0.5;

    private static final Pattern INITIAL = Pattern.compile("^[a-z](?=[a-z]{2})"); // of a word, not of a symbol

    PanelAxis {
        label = sentence(label);
        fixed = List.copyOf(fixed);
    }

    PanelAxis(String label, AxisScale scale, Span span, List<Tick> fixed) {
        this(label, scale, span, fixed, Double.NaN);
    }

    /** The label as words, with a capital; a symbol, such as {@code z} or {@code dL/dz}, keeps its case. */
    private static String sentence(String label) {
        return INITIAL.matcher(label.replaceAll("(?<=[a-z]{2})_(?=[a-z]{2})", " "))
                .replaceFirst(initial -> initial.group().toUpperCase(Locale.ROOT));
    }

    /** An axis with round ticks. */
    static PanelAxis of(String label, AxisScale scale, Span span) {
        return new PanelAxis(label, scale, span, List.of());
    }

    PanelAxis span(Span other) {
        return new PanelAxis(label, scale, other, fixed, zero);
    }

    /** This axis with a place for 0, or without one if the place is NaN. */
    PanelAxis zero(double place) {
        return new PanelAxis(label, scale, span, fixed, place);
    }

    boolean hasZero() {
        return !Double.isNaN(zero);
    }

    /** The ticks: the fixed ones, or at most about {@code most} round ones. */
    List<Tick> ticks(int most) {
        return fixed.isEmpty() ? round(Math.max(2, most)) : fixed;
    }

    private List<Tick> round(int most) {
        List<Tick> round = Ticks.within(span, scale, most);
        return hasZero()
                ? Stream.concat(
                                Stream.of(new Tick(zero, "0")),
                                round.stream().filter(tick -> tick.place() > zero + BREAK / 2))
                        .toList()
                : round;
    }

    /** Whether two panels can share this axis. */
    boolean matches(PanelAxis other) {
        return label.equals(other.label)
                && scale == other.scale
                && fixed.equals(other.fixed)
                && Double.compare(zero, other.zero) == 0;
    }
}
