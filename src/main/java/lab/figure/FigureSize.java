package lab.figure;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.error.LabException;

/**
 * The size of a figure. The published one is 1280 units wide and as high as its panels need, with two pixels per unit. A
 * slide has a fixed shape. Its type is larger, as on a slide of 960 x 540 points, and shrinks only if the panels would not
 * fit.
 *
 * @param width a slide's width in pixels
 * @param height a slide's height in pixels, 0 for the published size
 */
public record FigureSize(int width, int height) {
    /** The width of a published figure in units. */
    static final int UNITS = 1_280;

    /** The size of published figures. */
    public static final FigureSize PUBLISHED = new FigureSize(2 * FigureSize.UNITS, 0);

    private static final int SHORT_SIDE = 540; // units; type of 15 units is 15 points on a usual slide
    private static final int LEAST_WIDTH = 720; // units
    private static final int LEAST_PIXELS = 200;
    private static final int MOST_PIXELS = 8_000;
    private static final int FULL_HD = 1_080; // pixels on the short side of a named shape
    private static final double MOST_SLENDER = 3;
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,2}):(\\d{1,2})");
    private static final Pattern PIXELS = Pattern.compile("(\\d{1,5})[xX](\\d{1,5})");

    /** Reads {@code 16:9}, {@code 4:3} or pixels as in {@code 1920x1080}; anything else is a usage error. */
    public static FigureSize parse(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (shape.matches()) {
            double ratio = Double.parseDouble(shape.group(1)) / Double.parseDouble(shape.group(2));
            return ratio >= 1
                    ? slide(text, (long) Math.rint(FULL_HD * ratio), FULL_HD)
                    : slide(text, FULL_HD, (long) Math.rint(FULL_HD / ratio));
        }
        Matcher pixels = PIXELS.matcher(text.strip());
        if (!pixels.matches()) {
            throw refused(text);
        }
        return slide(text, Long.parseLong(pixels.group(1)), Long.parseLong(pixels.group(2)));
    }

    private static FigureSize slide(String text, long width, long height) {
        boolean usable = Math.min(width, height) >= LEAST_PIXELS
                && Math.max(width, height) <= MOST_PIXELS
                && Math.max(width, height) <= MOST_SLENDER * Math.min(width, height);
        if (!usable) {
            throw refused(text);
        }
        return new FigureSize((int) width, (int) height);
    }

    private static LabException refused(String text) {
        return LabException.usage("'" + text + "' is no size; write a shape, 16:9 or 4:3, or pixels, 1920x1080, from "
                + LEAST_PIXELS + " to " + MOST_PIXELS + " a side and at most three times as long as wide.");
    }

    /** Whether this is the size of a slide. */
    public boolean isSlide() {
        return height > 0;
    }

    /** A name for folders, e.g. {@code 1920x1080}. */
    public String title() {
        return isSlide() ? String.format(Locale.ROOT, "%dx%d", width, height) : "published";
    }

    /** The ratio of a slide's height to its width. */
    double ratio() {
        return (double) height / width;
    }

    /** The sheet's width in units, if its panels fit. */
    int units() {
        return isSlide() ? (int) Math.rint(Math.max(LEAST_WIDTH, SHORT_SIDE / ratio())) : FigureSize.UNITS;
    }
}
