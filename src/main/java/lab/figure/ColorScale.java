package lab.figure;

import java.awt.Color;
import java.util.List;

/**
 * Maps values to colours.
 *
 * @param ramp the colours
 * @param scale maps values to places
 * @param span the places with distinct colours; a place beyond has the colour of the nearer end
 * @param center the place between the two hues; NaN for a ramp without a centre
 * @param steps places at which the colour changes, ascending; empty if it changes evenly
 */
record ColorScale(ColorRamp ramp, AxisScale scale, Span span, double center, List<Double> steps) {
    private static final int SHADES = 64; // more cannot be told apart, and fewer rectangles are a smaller file

    ColorScale {
        steps = List.copyOf(steps);
    }

    /** The place of a value; on a logarithmic scale, a value that is not positive gets the lower end of the span. */
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

    /** The middle of the band that contains a place. */
    private double middle(double place) {
        double low = steps.stream().filter(step -> step <= place).reduce(span.low(), Math::max);
        double high = steps.stream().filter(step -> step > place).reduce(span.high(), Math::min);
        return (low + high) / 2;
    }

    /** The position in the ramp, in [0, 1]; with a centre, places equally far from it are equally far from 0.5. */
    private double share(double place) {
        if (Double.isNaN(center)) {
            return (place - span.low()) / span.length();
        }
        double reach = Math.max(span.high() - center, center - span.low());
        return 0.5 + 0.5 * (place - center) / reach;
    }
}
