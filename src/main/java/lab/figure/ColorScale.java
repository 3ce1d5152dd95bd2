package lab.figure;

import java.awt.Color;
import java.util.List;

/**
 * Which colour stands for which value.
 *
 * @param ramp the colours
 * @param scale how values are placed
 * @param span the places that have colours of their own; what lies beyond has that of the end
 * @param center the place between two colours; NaN for colours of one kind
 * @param steps places at which the colour changes, ascending; empty for a colour that changes evenly
 */
record ColorScale(ColorRamp ramp, AxisScale scale, Span span, double center, List<Double> steps) {
    private static final int SHADES = 64; // more cannot be told apart, and fewer rectangles are a smaller file

    ColorScale {
        steps = List.copyOf(steps);
    }

    /** The place of a value, which on a logarithmic scale is never below the span. */
    double place(double value) {
        double place = scale.place(value);
        return Double.isNaN(place) && value <= 0 ? span.low() : place;
    }

    /** The colour at a place. */
    Color at(double place) {
        double inside = Math.max(span.low(), Math.min(span.high(), place));
        return steps.isEmpty() ? ramp.at(share(rounded(inside))) : ramp.at(share(middle(inside)));
    }

    private double rounded(double place) {
        double shade = Math.floor(SHADES * (place - span.low()) / span.length());
        return span.low() + span.length() * Math.min(SHADES - 1, shade) / (SHADES - 1);
    }

    /** The middle of the band around a place. */
    private double middle(double place) {
        double low = steps.stream().filter(step -> step <= place).reduce(span.low(), Math::max);
        double high = steps.stream().filter(step -> step > place).reduce(span.high(), Math::min);
        return (low + high) / 2;
    }

    /** In [0, 1]; with a centre, equally far from 0.5 for places equally far from it. */
    private double share(double place) {
        if (Double.isNaN(center)) {
            return (place - span.low()) / span.length();
        }
        double reach = Math.max(span.high() - center, center - span.low());
        return 0.5 + 0.5 * (place - center) / reach;
    }
}
