package lab.figure;

import java.util.List;
import java.util.stream.Stream;

/**
 * One axis of a panel.
 *
 * @param label its words, with unit
 * @param scale how values are placed
 * @param span what it shows, in places
 * @param fixed ticks at named places; empty to choose round ones
 * @param zero where 0 stands on a logarithmic axis, left of a break; NaN if it does not
 */
record PanelAxis(String label, AxisScale scale, Span span, List<Tick> fixed, double zero) {
    /** Places from 0 to the next value on a logarithmic axis; the break is half way. */
    static final double BREAK = 0.5;

    PanelAxis {
        fixed = List.copyOf(fixed);
    }

    PanelAxis(String label, AxisScale scale, Span span, List<Tick> fixed) {
        this(label, scale, span, fixed, Double.NaN);
    }

    /** An axis with round ticks. */
    static PanelAxis of(String label, AxisScale scale, Span span) {
        return new PanelAxis(label, scale, span, List.of());
    }

    PanelAxis span(Span other) {
        return new PanelAxis(label, scale, other, fixed, zero);
    }

    /** The same axis with a place for 0, unless that is NaN. */
    PanelAxis zero(double place) {
        return new PanelAxis(label, scale, span, fixed, place);
    }

    boolean hasZero() {
        return !Double.isNaN(zero);
    }

    /** The ticks, at most about {@code most} if they are not named. */
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
