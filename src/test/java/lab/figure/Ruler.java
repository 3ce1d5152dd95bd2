package lab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;

/** What a reader does with the numbers of an axis. */
final class Ruler {
    private final boolean logarithmic;
    private final double from;
    private final double perUnit;

    Ruler(Map<String, Double> ticks, boolean logarithmic) {
        this.logarithmic = logarithmic;
        Map<Double, Double> places = new HashMap<>();
        ticks.forEach((words, pixel) -> places.put(place(value(words)), pixel));
        places.keySet().removeIf(place -> !Double.isFinite(place));
        assertThat(places.keySet()).as("numbers on the axis: " + ticks).hasSizeGreaterThan(1);
        double low = places.keySet().stream().mapToDouble(d -> d).min().orElseThrow();
        double high = places.keySet().stream().mapToDouble(d -> d).max().orElseThrow();
        this.perUnit = (places.get(high) - places.get(low)) / (high - low);
        this.from = places.get(low) - perUnit * low;
        places.forEach((place, pixel) ->
                assertThat(from + perUnit * place).as("ticks %s", ticks).isCloseTo(pixel, within(0.1)));
    }

    private static double value(String words) {
        String number = words.replace(",", "");
        return number.matches("-?[0-9.]+(e-?[0-9]+)?") ? Double.parseDouble(number) : Double.NaN;
    }

    private double place(double value) {
        return logarithmic ? Math.log10(value) : value;
    }

    /** Whether greater values have greater pixels, which count to the right and downwards. */
    boolean grows() {
        return perUnit > 0;
    }

    double at(double value) {
        return from + perUnit * place(value);
    }

    /** The value at a pixel. */
    double read(double pixel) {
        double place = (pixel - from) / perUnit;
        return logarithmic ? Math.pow(10, place) : place;
    }
}
