package lab.store;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lab.metric.TrialKey;
import lab.metric.Trials;
import lab.text.Numbers;

/**
 * Two studies' trials, sample by sample. A sample is the same if its double is the same to the bit (any NaN is like any
 * other).
 *
 * @param compared samples at places that both studies have
 * @param different how many of them differ
 * @param onlyInA samples at places that only the first study has
 * @param onlyInB samples at places that only the second study has
 * @param first the first place whose sample differs or is missing, in the order of the file
 * @param largest the largest relative difference {@code |a - b| / max(|a|, |b|)}; infinite where a number stands against
 *     none or an infinity; 0 if none differs
 * @param worst where it is
 */
public record TrialsDiff(
        int compared,
        int different,
        int onlyInA,
        int onlyInB,
        Optional<Place> first,
        double largest,
        Optional<Place> worst) {
    /**
     * Where a sample stands.
     *
     * @param trial arm and seed
     * @param metric the metric's name
     * @param by the second index, 0 if the metric has none
     * @param index the index
     */
    public record Place(TrialKey trial, String metric, double by, double index) {
        @Override
        public String toString() {
            String second = by == 0 ? "" : Numbers.text(by) + ", ";
            return trial + ": " + metric + " at " + second + Numbers.text(index);
        }
    }

    /** Whether all numbers are the same. */
    public boolean isSame() {
        return different == 0 && onlyInA == 0 && onlyInB == 0;
    }

    /** Compares two files of trials; a missing or damaged one is refused with what to do. */
    static TrialsDiff between(Path a, Path b) {
        return between(TrialsCsv.read(a), TrialsCsv.read(b));
    }

    static TrialsDiff between(Trials trialsA, Trials trialsB) {
        Tally tally = new Tally(samples(trialsA), samples(trialsB));
        Set<Place> places = new LinkedHashSet<>(tally.a.keySet());
        places.addAll(tally.b.keySet());
        places.forEach(tally::add);
        return tally.diff();
    }

    private static Map<Place, Double> samples(Trials trials) {
        Map<Place, Double> samples = new LinkedHashMap<>();
        trials.recordings()
                .forEach((key, recording) -> recording
                        .samples()
                        .forEach(s -> samples.put(new Place(key, s.metric(), s.by(), s.index()), s.value())));
        return samples;
    }

    private static double relative(double a, double b) {
        if (!Double.isFinite(a) || !Double.isFinite(b)) {
            return Double.POSITIVE_INFINITY;
        }
        double size = Math.max(Math.abs(a), Math.abs(b));
        return size == 0 ? 0 : Math.abs(a / size - b / size); // 0 and -0 differ in their bits only
    }

    private static final class Tally {
        private final Map<Place, Double> a;
        private final Map<Place, Double> b;
        private int compared;
        private int different;
        private Optional<Place> first = Optional.empty();
        private double largest;
        private Optional<Place> worst = Optional.empty();

        Tally(Map<Place, Double> a, Map<Place, Double> b) {
            this.a = a;
            this.b = b;
        }

        void add(Place place) {
            Double valueA = a.get(place);
            Double valueB = b.get(place);
            boolean inBoth = valueA != null && valueB != null;
            compared += inBoth ? 1 : 0;
            if (inBoth && valueA.equals(valueB)) {
                return;
            }
            first = first.or(() -> Optional.of(place));
            if (inBoth) {
                addDifferent(place, relative(valueA, valueB));
            }
        }

        private void addDifferent(Place place, double relative) {
            different++;
            if (worst.isEmpty() || relative > largest) {
                largest = relative;
                worst = Optional.of(place);
            }
        }

        TrialsDiff diff() {
            return new TrialsDiff(compared, different, a.size() - compared, b.size() - compared, first, largest, worst);
        }
    }
}
