package lab.figure;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Colours from 0 to 1, interpolated between stops. A ramp gets steadily lighter or darker, either from end to end or from
 * the middle to both ends, in hues that the colour-blind can tell apart.
 *
 * @param stops colours at equal distances
 */
record ColorRamp(List<Color> stops) {
    /** Viridis, by van der Walt and Smith 2015 (bids.github.io/colormap), at six places. */
    private static final List<Color> VIRIDIS = Theme.colors(0x440154, 0x414487, 0x2A788E, 0x22A884, 0x7AD151, 0xFDE725);

    private static final Color MIDDLE_GREY = new Color(0x808080);
    private static final double FAINTEST = 0.8; // along viridis, for a line on white; its end is yellow
    private static final double DARKEST = 0.3; // along viridis, on a dark sheet; its start is nearly black

    ColorRamp {
        stops = List.copyOf(stops);
    }

    /** A ramp for values without a centre. */
    static ColorRamp sequential(Theme theme) {
        return new ColorRamp(theme == Theme.PRINT ? List.of(Color.WHITE, Color.BLACK) : VIRIDIS);
    }

    /**
     * A ramp for values on both sides of a centre: blue, the sheet's colour, and orange; greys in print.
     *
     * @param strength strength of the ends, in [0, 1]; a lower one lets points stand out
     */
    static ColorRamp diverging(Theme theme, double strength) {
        if (theme == Theme.PRINT) {
            return new ColorRamp(List.of(theme.pale(Color.BLACK, strength), Color.WHITE));
        }
        return new ColorRamp(List.of(
                theme.pale(theme.others().get(0), strength),
                theme.paper(),
                theme.pale(theme.others().get(1), strength)));
    }

    /** A ramp from the sheet's colour to a grey against which lines of any colour stand out. */
    static ColorRamp ground(Theme theme) {
        return new ColorRamp(List.of(theme.pale(MIDDLE_GREY, 0.05), theme.pale(MIDDLE_GREY, 0.6)));
    }

    /** A ramp for ordered lines, such as layers. */
    static ColorRamp lines(Theme theme) {
        ColorRamp all = new ColorRamp(VIRIDIS);
        return switch (theme) {
            case LIGHT -> all.part(0, FAINTEST);
            case DARK -> all.part(DARKEST, 1);
            case PRINT -> new ColorRamp(List.of(Color.BLACK, MIDDLE_GREY));
        };
    }

    /** The colour at a position in [0, 1]. */
    Color at(double share) {
        double place = Math.max(0, Math.min(1, share)) * (stops.size() - 1);
        int from = (int) Math.min(stops.size() - 2, Math.floor(place));
        return Theme.mixed(stops.get(from + 1), place - from, stops.get(from));
    }

    private ColorRamp part(double from, double to) {
        int last = stops.size() - 1;
        return new ColorRamp(IntStream.rangeClosed(0, last)
                .mapToObj(i -> at(from + (to - from) * i / last))
                .toList());
    }
}
