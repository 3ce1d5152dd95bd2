package lab.probe;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;

/**
 * Times of tasks that took turns, so that any other load of the machine slowed all of them alike.
 *
 * @param nanos nanoseconds of each task in each round
 */
record InTurn(List<double[]> nanos) {
    /** Warm-up rounds that do not count, in which the compiler, the caches and the allocator settle. */
    private static final int WARM_UP = 10;

    /** Lets the tasks take turns. Each prepares itself and returns the nanoseconds that count. */
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

    /** The nanoseconds of a task: its median over the rounds. */
    double median(int work) {
        return Median.withDefaults().evaluate(nanos.get(work));
    }

    /** The time of some tasks over that of others: the median of this ratio over the rounds. */
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
