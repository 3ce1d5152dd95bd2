package lab.figure;

import java.util.stream.Stream;

/**
 * A stretch of an axis, in places (logarithms on a logarithmic axis); empty if {@code low} is above {@code high}.
 *
 * @param low lower end
 * @param high upper end
 */
record Span(double low, double high) {
    static final Span EMPTY = new Span(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** The smallest span that contains all finite places. */
    static Span of(Stream<Double> places) {
        return places.filter(Double::isFinite).reduce(EMPTY, Span::and, Span::and);
    }

    /** The smallest span that contains all others. */
    static Span all(Stream<Span> spans) {
        return spans.reduce(EMPTY, Span::and);
    }

    Span and(double place) {
        return Double.isFinite(place) ? new Span(Math.min(low, place), Math.max(high, place)) : this;
    }

    Span and(Span other) {
        return new Span(Math.min(low, other.low), Math.max(high, other.high));
    }

    boolean isEmpty() {
        return low > high;
    }

    double length() {
        return high - low;
    }

    /** This span, or one with a positive length if it is empty or a point. */
    Span solid() {
        if (isEmpty()) {
            return new Span(0, 1);
        }
        if (low == 0 && high == 0) {
            return new Span(0, 1); // a bar of nothing points nowhere
        }
        double half = Math.max(Math.abs(low), 1) * 0.5;
        return length() > 1e-9 * half ? this : new Span(low - half, high + half);
    }

    /** This span, extended by fractions of its length. */
    Span padded(double below, double above) {
        return new Span(low - below * length(), high + above * length());
    }

    /** This span with an end replaced where {@code lower} or {@code upper} is not NaN; unchanged if that leaves nothing. */
    Span limited(double lower, double upper) {
        Span wanted = new Span(Double.isNaN(lower) ? low : lower, Double.isNaN(upper) ? high : upper);
        return wanted.length() > 0 ? wanted : this;
    }
}
