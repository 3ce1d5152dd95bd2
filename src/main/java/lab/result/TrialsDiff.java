package lab.result;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;
import lab.metric.TrialKey;
import lab.metric.Trials;
import lab.text.Numbers;

/**
 * The differences between two studies' trials, sample by sample. Two samples are equal if their doubles have the same bits;
 * any NaN equals any other.
 *
 * @param compared number of samples whose place both studies have
 * @param different how many of them differ
 * @param onlyInA number of samples that only the first study has
 * @param onlyInB number of samples that only the second study has
 * @param first the first place whose sample differs or is missing, in the order of the file
 * @param largest the largest relative difference {@code |a - b| / max(|a|, |b|)}; infinite if one of two different values is
 *     not finite; 0 if none differs
 * @param worst the place of the largest difference
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
     * The place of a sample.
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

    /** Whether all numbers are equal. */
    public boolean isSame() {
        return different == 0 && onlyInA == 0 && onlyInB == 0;
    }

    static TrialsDiff between(Trials trialsA, Trials trialsB) {
        Map<Place, Double> a = samples(trialsA);
        Map<Place, Double> b = samples(trialsB);
        Set<Place> places = new LinkedHashSet<>(a.keySet());
        places.addAll(b.keySet());
        List<Place> apart = places.stream()
                .filter(at -> !Objects.equals(a.get(at), b.get(at)))
                .toList();
        List<Place> different = apart.stream()
                .filter(at -> a.containsKey(at) && b.containsKey(at))
                .toList();
        ToDoubleFunction<Place> size = at -> relative(a.get(at), b.get(at));
        Optional<Place> worst = different.stream().reduce(BinaryOperator.maxBy(Comparator.comparingDouble(size)));
        int compared = a.size() + b.size() - places.size();
        return new TrialsDiff(
                compared,
                different.size(),
                a.size() - compared,
                b.size() - compared,
                apart.stream().findFirst(),
                worst.map(size::applyAsDouble).orElse(0.0),
                worst);
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
        return size == 0 ? 0 : Math.abs(a / size - b / size); // 0 and -0 differ only in their bits
    }
}
