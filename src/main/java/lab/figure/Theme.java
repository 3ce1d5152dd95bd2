package lab.figure;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lab.error.LabException;

/** The colours of a figure. */
public enum Theme {
    /** Dark ink on white, for published figures. */
    LIGHT(0x222222, 0x5A5A5A, 0xE4E4E4, 0xFFFFFF, 0x454545),
    /** Light ink on near-black, for dark slides. */
    DARK(0xF0F0F0, 0xB8BEC6, 0x383D44, 0x13161A, 0xC9CED4),
    /** Black and greys on white, for any printer; the arms differ in their dashes. */
    PRINT(0x000000, 0x333333, 0xD0D0D0, 0xFFFFFF, 0x000000);

    /**
     * The colours of Okabe and Ito, which the colour-blind can tell apart; yellow, last, is darker than
     * theirs, which is faint on white.
     * Source: Okabe and Ito 2008, "Color Universal Design", jfly.uni-koeln.de/color.
     */
    private static final List<Color> OKABE_ITO =
            colors(0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x8F8A00);

    private static final List<Color> GREYS = colors(0x505050, 0x808080, 0x303030);
    private static final Color AXIS = new Color(0x8A8A8A);
    private static final double LIFT = 0.75; // share of a colour on a dark sheet, where blue is too dark without white

    private final Color ink;
    private final Color paleInk;
    private final Color grid;
    private final Color paper;
    private final Color baseline;

    Theme(int ink, int paleInk, int grid, int paper, int baseline) {
        this.ink = new Color(ink);
        this.paleInk = new Color(paleInk);
        this.grid = new Color(grid);
        this.paper = new Color(paper);
        this.baseline = new Color(baseline);
    }

    static List<Color> colors(int... codes) {
        return Arrays.stream(codes).mapToObj(Color::new).toList();
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

    /** The name that a user writes, e.g. {@code dark}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The colour of text. */
    Color ink() {
        return ink;
    }

    /** The colour of secondary text. */
    Color paleInk() {
        return paleInk;
    }

    Color grid() {
        return grid;
    }

    /** The colour of axes. */
    Color axis() {
        return AXIS;
    }

    /** The sheet's colour. */
    Color paper() {
        return paper;
    }

    /** The colour of the baseline, the first arm. */
    Color baseline() {
        return baseline;
    }

    /** The colours of the other arms, in order. */
    List<Color> others() {
        return switch (this) {
            case LIGHT -> OKABE_ITO;
            case DARK ->
                OKABE_ITO.stream().map(color -> mixed(color, LIFT, Color.WHITE)).toList();
            case PRINT -> GREYS;
        };
    }

    /** The colour mixed with the sheet's; {@code share} is the colour's own share, in [0, 1]. */
    Color pale(Color color, double share) {
        return mixed(color, share, paper);
    }

    /** The colour with an opacity of {@code share}, in [0, 1]. */
    static Color faint(Color color, double share) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * share));
    }

    /** The colour mixed with another; {@code share} is the first one's share, in [0, 1]. */
    static Color mixed(Color color, double share, Color other) {
        return new Color(
                mixed(color.getRed(), share, other.getRed()),
                mixed(color.getGreen(), share, other.getGreen()),
                mixed(color.getBlue(), share, other.getBlue()));
    }

    private static int mixed(int channel, double share, int other) {
        return (int) Math.round(other + (channel - other) * share);
    }
}
