package lab.figure;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import lab.metric.ArmKey;

/**
 * Colours and line styles of a study's arms: one a name, the same in every figure.
 *
 * @param names the arms' names in the study's order; the first is the baseline
 * @param theme the figure's colours
 */
public record Palette(List<String> names, Theme theme) {
    /** Copies the names. */
    public Palette {
        names = List.copyOf(names);
    }

    /** Gives each name of these arms the colour that it has in a published figure. */
    public static Palette of(List<ArmKey> arms) {
        return of(arms, Theme.LIGHT);
    }

    static Palette of(List<ArmKey> arms, Theme theme) {
        return new Palette(arms.stream().map(ArmKey::name).distinct().toList(), theme);
    }

    /** Grey for the baseline; the others go round the palette. */
    Color color(String name) {
        int place = names.indexOf(name);
        return place <= 0
                ? theme.baseline()
                : theme.others().get((place - 1) % theme.others().size());
    }

    /** The colour as a web page writes it, e.g. {@code #0072b2}. */
    public String hex(String name) {
        return String.format(Locale.ROOT, "#%06x", color(name).getRGB() & 0xFFFFFF);
    }

    /** Whether this is the baseline: the first name. */
    public boolean isBaseline(String name) {
        return names.indexOf(name) <= 0;
    }

    /**
     * A line style that tells the names apart without colour, and once the colours repeat: they are an odd number, so that a
     * colour meets another of the four styles each time round.
     */
    public int style(String name) {
        return Math.max(0, names.indexOf(name));
    }
}
