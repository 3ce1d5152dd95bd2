package lab.figure;

import java.util.ArrayList;
import java.util.List;

/** Chooses a few round ticks. */
final class Ticks {
    private static final double[] STEPS = {1, 2, 5, 10};

    private Ticks() {}

    /** At most about {@code most} ticks within a span. */
    static List<Tick> within(Span span, AxisScale scale, int most) {
        if (scale == AxisScale.LINEAR) {
            return linear(span, most);
        }
        if (span.length() < 0.7) {
            return narrow(span, most);
        }
        return span.length() < 2 ? multiples(span) : decades(span, most);
    }

    private static List<Tick> linear(Span span, int most) {
        double step = step(span.length() / most);
        List<Tick> ticks = new ArrayList<>();
        long first = (long) Math.ceil(span.low() / step - 1e-9);
        for (long k = first; k * step <= span.high() + 1e-9 * step; k++) {
            ticks.add(new Tick(k * step, NumberText.onGrid(k * step, step)));
        }
        return ticks;
    }

    /** The smallest of 1, 2, 5 times a power of ten that is at least {@code least}. */
    private static double step(double least) {
        double decade = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : STEPS) {
            if (step * decade >= least * (1 - 1e-9)) {
                return step * decade;
            }
        }
        return 10 * decade;
    }

    private static List<Tick> narrow(Span span, int most) {
        Span values = new Span(Math.pow(10, span.low()), Math.pow(10, span.high()));
        return linear(values, most).stream()
                .filter(tick -> tick.place() > 0)
                .map(tick -> new Tick(Math.log10(tick.place()), tick.words()))
                .toList();
    }

    private static List<Tick> multiples(Span span) {
        List<Tick> ticks = new ArrayList<>();
        for (int decade = (int) Math.floor(span.low()); decade <= span.high(); decade++) {
            for (int digit : new int[] {1, 2, 5}) {
                double place = decade + Math.log10(digit);
                if (place >= span.low() - 1e-9 && place <= span.high() + 1e-9) {
                    ticks.add(new Tick(place, NumberText.power(digit, decade, decade >= -4 && decade <= 4)));
                }
            }
        }
        return ticks;
    }

    private static List<Tick> decades(Span span, int most) {
        int low = (int) Math.ceil(span.low() - 1e-9);
        int high = (int) Math.floor(span.high() + 1e-9);
        int stride = (int) Math.max(1, Math.ceil((high - low) / (double) most));
        boolean plain = low >= -4 && high <= 4;
        List<Tick> ticks = new ArrayList<>();
        for (int decade = Math.floorDiv(low + stride - 1, stride) * stride; decade <= high; decade += stride) {
            ticks.add(new Tick(decade, NumberText.power(1, decade, plain)));
        }
        return ticks;
    }

    /** One tick per label of an arm or level, however long. */
    static List<Tick> named(List<String> names) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ticks.add(new Tick(i, names.get(i)));
        }
        return ticks;
    }
}
