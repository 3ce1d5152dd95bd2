package lab.probe;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;

/**
 * Times of pieces of work that took turns, so that whatever else the machine did slowed all of them alike.
 *
 * @param nanos nanoseconds of each work in each round
 */
record InTurn(List<double[]> nanos) {
    /** Rounds that are not counted: the compiler, the caches and the allocator settle in them. */
    private static final int WARM_UP = 10;

    /** Lets the works, each of which prepares itself and returns the nanoseconds that count, take turns. */
    static InTurn timed(int rounds, LongSupplier... works) {
        InTurn times =
                new InTurn(Arrays.stream(works).map(work -> new double[rounds]).toList());
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int i = 0; i < works.length; i++) {
                long time = works[i].getAsLong();
                if (round >= 0) {
                    times.nanos.get(i)[round] = time;
                }
            }
        }
        return times;
    }

    /** Nanoseconds of a work: its median round. */
    double median(int work) {
        return Median.withDefaults().evaluate(nanos.get(work));
    }

    /** How many times as long some works take as others: the median over the rounds of the ratio in a round. */
    double ratio(List<Integer> works, List<Integer> others) {
        return Median.withDefaults()
                .evaluate(IntStream.range(0, nanos.get(0).length)
                        .mapToDouble(round -> sum(works, round) / sum(others, round))
                        .toArray());
    }

    private double sum(List<Integer> works, int round) {
        return works.stream().mapToDouble(work -> nanos.get(work)[round]).sum();
    }
}
