package lab.figure;

import java.awt.Color;
import java.util.List;
import lab.metric.ArmKey;

/**
 * Colours and line styles of a study's arms: one a name, the same in every figure.
 *
 * @param names the arms' names in the study's order; the first is the baseline
 */
record Palette(List<String> names) {
    /** Gives each name of these arms a colour. */
    static Palette of(List<ArmKey> arms) {
        return new Palette(arms.stream().map(ArmKey::name).distinct().toList());
    }

    /** Dark grey for the baseline; the others go round the palette. */
    Color color(String name) {
        int place = names.indexOf(name);
        return place <= 0 ? Theme.BASELINE : Theme.OKABE_ITO.get((place - 1) % Theme.OKABE_ITO.size());
    }

    /** A line style that tells the names apart without colour, and once the colours repeat. */
    int style(String name) {
        int place = Math.max(0, names.indexOf(name));
        return place + place / (Theme.OKABE_ITO.size() + 1);
    }
}
