package lab.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * Times of several sides that take turns at the same work, so that a machine that slows down slows all of them. A ratio is
 * that of two times of one round: a side's, and that of the first side at the same work. Used by one thread.
 */
public final class Rounds {
    private final String unit;
    private final int decimals;
    private final List<Entry> entries = new ArrayList<>();

    private Rounds(String unit, int decimals) {
        this.unit = unit;
        this.decimals = decimals;
    }

    private record Entry(String work, String side, DoubleSupplier time, List<Double> times) {}

    /** No sides yet; times in this unit, shown with so many decimals. */
    public static Rounds in(String unit, int decimals) {
        return new Rounds(unit, decimals);
    }

    /** Adds a side; {@code time} does the work once and gives its time. */
    public void add(String work, String side, DoubleSupplier time) {
        entries.add(new Entry(work, side, time, new ArrayList<>()));
    }

    /** Every side in turn, so many times, not counted. */
    public void warmUp(int rounds) {
        measure(rounds, ignored -> {});
        entries.forEach(entry -> entry.times.clear());
    }

    /** Every side in turn, so many times; {@code progress} is told of each time. */
    public void measure(int rounds, Consumer<String> progress) {
        for (int i = 1; i <= rounds; i++) {
            for (Entry entry : entries) {
                entry.times.add(entry.time.getAsDouble());
                progress.accept(i + "/" + rounds + "  " + entry.work + "  " + entry.side + "  "
                        + number(entry.times.get(entry.times.size() - 1)) + " " + unit);
            }
        }
    }

    /** Every time that was counted, one a row: {@code work,side,round,time_<unit>}. */
    public List<String> csv() {
        List<String> lines = new ArrayList<>();
        lines.add("work,side,round,time_" + unit.replace("µ", "u"));
        for (Entry entry : entries) {
            for (int i = 0; i < entry.times.size(); i++) {
                String time = String.format(Locale.ROOT, "%.3f", entry.times.get(i));
                lines.add(String.join(",", quoted(entry.work), quoted(entry.side), String.valueOf(i + 1), time));
            }
        }
        return lines;
    }

    /** Least, median and greatest time and ratio of every side, as a Markdown table. */
    public List<String> markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("| Work | Side | min " + unit + " | median " + unit + " | max " + unit
                + " | median ratio | min to max |");
        lines.add("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        entries.forEach(entry -> lines.add("| " + String.join(" | ", cells(entry)) + " |"));
        return lines;
    }

    private List<String> cells(Entry entry) {
        double[] times = sorted(entry.times);
        double[] ratios = sorted(ratios(entry));
        int last = times.length - 1;
        String span = String.format(Locale.ROOT, "%.2f to %.2f", ratios[0], ratios[last]);
        return List.of(
                entry.work,
                entry.side,
                number(times[0]),
                number(median(times)),
                number(times[last]),
                String.format(Locale.ROOT, "%.2f", median(ratios)),
                span);
    }

    private List<Double> ratios(Entry entry) {
        List<Double> reference = entries.stream()
                .filter(other -> other.work.equals(entry.work))
                .findFirst()
                .orElseThrow()
                .times;
        return IntStream.range(0, entry.times.size())
                .mapToObj(i -> entry.times.get(i) / reference.get(i))
                .toList();
    }

    private static double[] sorted(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private String number(double time) {
        return String.format(Locale.ROOT, "%." + decimals + "f", time);
    }

    private static String quoted(String cell) {
        return cell.contains(",") ? '"' + cell + '"' : cell;
    }
}
