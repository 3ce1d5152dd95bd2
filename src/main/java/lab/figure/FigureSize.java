package lab.figure;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.error.LabException;
import lab.error.Quoted;

/**
 * The size of a figure. The published one is 1280 units wide and has the shape 16:9, with two pixels per unit. The type
 * of a slide is larger, as on a slide of 960 x 540 points, and shrinks only if the panels would not
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

    private static final double WIDE = 9 / 16.0;
    private static final int SHORT_SIDE = 540; // units; type of 15 units is 15 points on a usual slide
    private static final int LEAST_WIDTH = 720; // units
    private static final int LEAST_PIXELS = 200;
    private static final int MOST_PIXELS = 8_000;
    private static final int FULL_HD = 1_080; // pixels on the short side of a named shape
    private static final double MOST_SLENDER = 3;
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})([:xX])(\\d{1,5})");

    /** Reads {@code 16:9}, {@code 4:3} or pixels as in {@code 1920x1080}; anything else is a usage error. */
    public static FigureSize parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw refused(text);
        }
        double width = Double.parseDouble(form.group(1));
        double height = Double.parseDouble(form.group(3));
        double unit = form.group(2).equals(":") ? FULL_HD / Math.min(width, height) : 1;
        double shorter = unit * Math.min(width, height);
        double longer = unit * Math.max(width, height);
        if (!(shorter >= LEAST_PIXELS && longer <= MOST_PIXELS && longer <= MOST_SLENDER * shorter)) {
            throw refused(text);
        }
        return new FigureSize((int) Math.rint(unit * width), (int) Math.rint(unit * height));
    }

    private static LabException refused(String text) {
        return LabException.usage(Quoted.of(text) + " is no size of a figure; write a shape, 16:9 or 4:3, or pixels,"
                + " 1920x1080, from " + LEAST_PIXELS + " to " + MOST_PIXELS
                + " a side; the long side is at most three times the short one.");
    }

    /** Whether this is the size of a slide. */
    public boolean isSlide() {
        return height > 0;
    }

    /** A name for folders, e.g. {@code 1920x1080}. */
    public String title() {
        return isSlide() ? String.format(Locale.ROOT, "%dx%d", width, height) : "published";
    }

    /** The ratio of its height to its width. */
    double ratio() {
        return isSlide() ? (double) height / width : WIDE;
    }

    /** The sheet's width in units, if its panels fit. */
    int units() {
        return isSlide() ? (int) Math.rint(Math.max(LEAST_WIDTH, SHORT_SIDE / ratio())) : FigureSize.UNITS;
    }
}
