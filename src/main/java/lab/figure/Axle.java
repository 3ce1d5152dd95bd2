package lab.figure;

import java.util.List;

/**
 * One axis of a panel.
 *
 * @param label its words, with unit
 * @param scale how values are placed
 * @param span what it shows, in places
 * @param fixed ticks at named places; empty to choose round ones
 */
record Axle(String label, AxisScale scale, Span span, List<Tick> fixed) {
    Axle {
        fixed = List.copyOf(fixed);
    }

    /** An axis with round ticks. */
    static Axle of(String label, AxisScale scale, Span span) {
        return new Axle(label, scale, span, List.of());
    }

    Axle span(Span other) {
        return new Axle(label, scale, other, fixed);
    }

    /** The ticks, at most about {@code most} if they are not named. */
    List<Tick> ticks(int most) {
        return fixed.isEmpty() ? Ticks.within(span, scale, Math.max(2, most)) : fixed;
    }

    /** Whether two panels can share this axis. */
    boolean matches(Axle other) {
        return label.equals(other.label) && scale == other.scale && fixed.equals(other.fixed);
    }
}
