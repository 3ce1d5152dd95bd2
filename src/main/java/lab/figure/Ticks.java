package lab.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.text.Numbers;

/** Chooses a few round ticks. */
final class Ticks {
    private static final double[] STEPS = {1, 2, 5, 10};
    private static final int FEWEST = 3; // on a logarithmic axis: two numbers do not show that it is one
    private static final int MORE = 6;
    private static final String RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    private Ticks() {}

    /** At most about {@code most} ticks within a span. */
    static List<Tick> within(Span span, AxisScale scale, int most) {
        if (scale != AxisScale.LOG) {
            return linear(span, most, scale == AxisScale.COUNT ? 1 : 0);
        }
        if (span.length() < 0.7) {
            return narrow(span, most);
        }
        List<Tick> sparse = span.length() < 2 ? List.of() : decades(span, most);
        List<Tick> ticks = sparse.size() < FEWEST ? multiples(span, 1, 2, 5) : sparse;
        return ticks.size() < FEWEST ? narrow(span, FEWEST) : ticks;
    }

    private static List<Tick> linear(Span span, int most, double leastStep) {
        double step = step(Math.max(leastStep, span.length() / most));
        List<Tick> ticks = new ArrayList<>();
        long first = (long) Math.ceil(span.low() / step - 1e-9);
        for (long k = first; k * step <= span.high() + 1e-9 * step; k++) {
            ticks.add(new Tick(k * step, words(k * step, step)));
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

    /** The number at a multiple of {@code step}, with as many decimals as the step has. */
    private static String words(double value, double step) {
        if (Math.abs(value) < step / 2) {
            return "0";
        }
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        return decimals > 5 || Math.abs(value) >= 1e7
                ? Numbers.format(value)
                : Numbers.grouped(new BigDecimal(value), decimals);
    }

    private static List<Tick> narrow(Span span, int most) {
        Span values = new Span(Math.pow(10, span.low()), Math.pow(10, span.high()));
        return IntStream.rangeClosed(most, most + MORE)
                .mapToObj(count -> linear(values, count, 0))
                .filter(ticks -> ticks.size() >= FEWEST)
                .findFirst()
                .orElseGet(() -> linear(values, most, 0))
                .stream()
                .filter(tick -> tick.place() > 0)
                .map(tick -> new Tick(Math.log10(tick.place()), tick.words()))
                .toList();
    }

    /** The ticks at these multiples of powers of ten on a logarithmic axis. */
    static List<Tick> multiples(Span span, Integer... digits) {
        return IntStream.rangeClosed((int) Math.floor(span.low()), (int) Math.floor(span.high()))
                .boxed()
                .flatMap(decade -> Stream.of(digits).map(digit -> power(digit, decade, Math.abs(decade) <= 4)))
                .filter(tick -> tick.place() >= span.low() - 1e-9 && tick.place() <= span.high() + 1e-9)
                .toList();
    }

    private static List<Tick> decades(Span span, int most) {
        int low = (int) Math.ceil(span.low() - 1e-9);
        int high = (int) Math.floor(span.high() + 1e-9);
        int sparse = (int) Math.ceil((high - low) / (double) most);
        int stride = Math.max(1, Math.min(sparse, (high - low) / (FEWEST - 1)));
        int first = high / stride - Math.floorDiv(low - 1, stride) < FEWEST ? low : 0;
        boolean plain = low >= -4 && high <= 4;
        return IntStream.rangeClosed(low, high)
                .filter(decade -> (decade - first) % stride == 0)
                .mapToObj(decade -> power(1, decade, plain))
                .toList();
    }

    /** The tick at {@code digit} times ten to the {@code exponent}: {@code 0.02} if plain, else as a typeset power. */
    private static Tick power(int digit, int exponent, boolean plain) {
        BigDecimal value = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
        String words =
                plain || exponent == 0 ? Numbers.grouped(value, Math.max(0, -exponent)) : raised(digit, exponent);
        return new Tick(exponent + Math.log10(digit), words);
    }

    private static String raised(int digit, int exponent) {
        String digits = String.valueOf(Math.abs(exponent))
                .chars()
                .mapToObj(each -> RAISED.substring(each - '0', each - '0' + 1))
                .collect(Collectors.joining());
        return (digit == 1 ? "" : digit + "\u00b7") + "10" + (exponent < 0 ? "\u207b" : "") + digits;
    }

    /** One tick per label of an arm or level, however long. */
    static List<Tick> named(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Tick(i, names.get(i)))
                .toList();
    }
}
