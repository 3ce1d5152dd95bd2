package lab.verdict;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's correction: of many hypotheses that are all true, one or more of the adjusted p-values is at most 5 % in at most
 * 5 % of all studies. Source: Holm 1979, Scandinavian Journal of Statistics 6, 65-70.
 */
final class Holm {
    private Holm() {}

    /** The adjusted p-values, in the same order. */
    static double[] adjusted(List<Double> p) {
        int[] order = IntStream.range(0, p.size())
                .boxed()
                .sorted(Comparator.comparing(p::get))
                .mapToInt(i -> i)
                .toArray();
        double[] adjusted = new double[p.size()];
        double largest = 0;
        for (int rank = 0; rank < order.length; rank++) {
            largest = Math.max(largest, Math.min(1, (order.length - rank) * p.get(order[rank])));
            adjusted[order[rank]] = largest;
        }
        return adjusted;
    }

    static double[] adjusted(double... p) {
        return adjusted(Arrays.stream(p).boxed().toList());
    }
}
