package lab.figure;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import lab.metric.ArmKey;

/**
 * Colours and line styles of a study's arms, one of each per name, the same in every figure.
 *
 * @param names the arms' names in the study's order; the first is the baseline
 * @param theme the figure's colours
 */
public record Palette(List<String> names, Theme theme) {
    /** Copies the names. */
    public Palette {
        names = List.copyOf(names);
    }

    /** The palette of these arms in published figures. */
    public static Palette of(List<ArmKey> arms) {
        return of(arms, Theme.LIGHT);
    }

    static Palette of(List<ArmKey> arms, Theme theme) {
        return new Palette(arms.stream().map(ArmKey::name).distinct().toList(), theme);
    }

    /** The colour of a name: the theme's baseline colour for the baseline; the others cycle through the theme's colours. */
    Color color(String name) {
        return isBaseline(name)
                ? theme.baseline()
                : theme.others().get((style(name) - 1) % theme.others().size());
    }

    /** The colour in a web page's notation, e.g. {@code #0072b2}. */
    public String hex(String name) {
        return String.format(Locale.ROOT, "#%06x", color(name).getRGB() & 0xFFFFFF);
    }

    /** Whether this is the baseline, the first name. */
    public boolean isBaseline(String name) {
        return style(name) == 0;
    }

    /**
     * A line style that distinguishes the names without colour, and when colours repeat: there are eight styles and
     * seven colours, so a colour gets another style each time round.
     */
    public int style(String name) {
        int place = names.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "No arm of " + names + " is named '" + name + "'; ask for the colour of one of these.");
        }
        return place;
    }
}
