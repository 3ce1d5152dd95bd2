package lab.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lab.data.DataSource;
import lab.data.Datasets;
import lab.error.LabException;
import lab.error.Nearest;
import lab.error.Quoted;

/**
 * The settings of a study. Recipes read its numbers: each declared setting at the study's scale, unless the user overrode
 * it.
 *
 * @param scale the study's scale
 * @param overrides setting name to the user's value, or to the value that a tuned study gives a trial; otherwise empty
 * @param layers whose layers a network is trained with; {@link Layers#LEAN} for a published study
 */
public record Settings(Scale scale, Map<String, Double> overrides, Layers layers) {
    /** Copies the overrides in the order of their names. */
    public Settings {
        overrides = java.util.Collections.unmodifiableMap(new TreeMap<>(overrides));
    }

    /** The settings of a published study. */
    public static Settings of(Scale scale) {
        return new Settings(scale, Map.of(), Layers.LEAN);
    }

    /** Creates settings from a user's {@code key -> text} pairs; refuses unknown keys and values out of range. */
    public static Settings of(Scale scale, List<Setting> declared, Map<String, String> texts) {
        Map<String, Setting> byName =
                declared.stream().collect(Collectors.toMap(Setting::name, s -> s, (a, b) -> a, LinkedHashMap::new));
        Map<String, Double> values = new TreeMap<>();
        texts.forEach((key, text) -> values.put(key, known(byName, key).parse(text)));
        return new Settings(scale, values, Layers.LEAN);
    }

    /** Returns these settings with other layers. */
    public Settings with(Layers other) {
        return new Settings(scale, overrides, other);
    }

    /** Returns these settings with a value for one setting. */
    public Settings with(Setting setting, double value) {
        Map<String, Double> more = new TreeMap<>(overrides);
        more.put(setting.name(), value);
        return new Settings(scale, more, layers);
    }

    /** The value of a real setting. */
    public double real(Setting setting) {
        return overrides.getOrDefault(setting.name(), setting.at(scale));
    }

    /** The value of a whole setting. */
    public int count(Setting setting) {
        return (int) real(setting);
    }

    /** Handwritten digits: the embedded 10,000, or all of MNIST at {@link Scale#FULL}. */
    public DataSource digits() {
        return scale == Scale.FULL ? Datasets.mnist() : Datasets.mnist10k();
    }

    /** Pictures of clothes: the embedded 10,000, or all of Fashion-MNIST at {@link Scale#FULL}. */
    public DataSource garments() {
        return scale == Scale.FULL ? Datasets.fashionMnist() : Datasets.fashion10k();
    }

    private static Setting known(Map<String, Setting> byName, String key) {
        Setting setting = byName.get(key);
        if (setting == null) {
            throw LabException.usage("There is no setting " + Quoted.of(key) + " here"
                    + Nearest.match(key, byName.keySet())
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse(".")
                    + " Declared: " + String.join(", ", byName.keySet()) + ".");
        }
        return setting;
    }
}
