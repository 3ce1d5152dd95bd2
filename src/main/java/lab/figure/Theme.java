package lab.figure;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lab.error.LabException;

/** The colours of a figure. */
public enum Theme {
    /** Dark ink on white: what is published. */
    LIGHT(new Color(0x22, 0x22, 0x22), new Color(0x5A, 0x5A, 0x5A), new Color(0xE4, 0xE4, 0xE4), Color.WHITE),
    /** Light ink on near-black, for dark slides. */
    DARK(
            new Color(0xF0, 0xF0, 0xF0),
            new Color(0xB8, 0xBE, 0xC6),
            new Color(0x38, 0x3D, 0x44),
            new Color(0x13, 0x16, 0x1A)),
    /** Black and greys on white, which any printer has; the arms differ in their dashes. */
    PRINT(Color.BLACK, new Color(0x33, 0x33, 0x33), new Color(0xD0, 0xD0, 0xD0), Color.WHITE);

    /**
     * Okabe and Ito's colours, which the colour-blind can tell apart, with yellow last: it is faint on white. Source: Okabe
     * and Ito 2008, "Color Universal Design", jfly.uni-koeln.de/color.
     */
    private static final List<Color> OKABE_ITO = List.of(
            new Color(0x00, 0x72, 0xB2),
            new Color(0xD5, 0x5E, 0x00),
            new Color(0x00, 0x9E, 0x73),
            new Color(0xCC, 0x79, 0xA7),
            new Color(0xE6, 0x9F, 0x00),
            new Color(0x56, 0xB4, 0xE9),
            new Color(0xF0, 0xE4, 0x42));

    private static final double LIFT =
            0.75; // share of a colour on a dark sheet, the rest is white: blue is too dark there

    private final Color ink;
    private final Color paleInk;
    private final Color grid;
    private final Color paper;

    Theme(Color ink, Color paleInk, Color grid, Color paper) {
        this.ink = ink;
        this.paleInk = paleInk;
        this.grid = grid;
        this.paper = paper;
    }

    /** The theme of this name, in any case. Anything else is a usage error that names the choices. */
    public static Theme parse(String name) {
        return Arrays.stream(values())
                .filter(theme -> theme.title().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> LabException.usage("'" + name + "' is no theme; choose among "
                        + Arrays.stream(values()).map(Theme::title).collect(Collectors.joining(", "))
                        + ", e.g. `--theme dark`."));
    }

    /** The word a user writes, e.g. {@code dark}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The colour of words. */
    Color ink() {
        return ink;
    }

    /** The colour of lesser words. */
    Color paleInk() {
        return paleInk;
    }

    Color grid() {
        return grid;
    }

    /** The colour of axes. */
    Color axis() {
        return new Color(0x8A, 0x8A, 0x8A);
    }

    /** The sheet's colour. */
    Color paper() {
        return paper;
    }

    /** The colour of the first arm. */
    Color baseline() {
        return switch (this) {
            case LIGHT -> new Color(0x45, 0x45, 0x45);
            case DARK -> new Color(0xC9, 0xCE, 0xD4);
            case PRINT -> Color.BLACK;
        };
    }

    /** The colours of the other arms, in order. */
    List<Color> others() {
        return switch (this) {
            case LIGHT -> OKABE_ITO;
            case DARK ->
                OKABE_ITO.stream().map(color -> mixed(color, LIFT, Color.WHITE)).toList();
            case PRINT ->
                List.of(new Color(0x50, 0x50, 0x50), new Color(0x80, 0x80, 0x80), new Color(0x30, 0x30, 0x30));
        };
    }

    /** The colour mixed with the sheet's; {@code share} of the colour, in [0, 1]. */
    Color pale(Color color, double share) {
        return mixed(color, share, paper);
    }

    /** A colour seen through; {@code share} of it, in [0, 1]. */
    static Color faint(Color color, double share) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * share));
    }

    private static Color mixed(Color color, double share, Color other) {
        return new Color(
                mixed(color.getRed(), share, other.getRed()),
                mixed(color.getGreen(), share, other.getGreen()),
                mixed(color.getBlue(), share, other.getBlue()));
    }

    private static int mixed(int channel, double share, int other) {
        return (int) Math.round(share * channel + (1 - share) * other);
    }
}
