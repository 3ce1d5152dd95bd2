package lab.figure;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.IntStream;
import lab.metric.ArmKey;
import lab.metric.Metric;
import lab.metric.Observed;

/** The surfaces of a plot's arms, and one colour scale for all its panels. */
final class Fields {
    /** Colours on each side, fine enough for a projector. */
    static final int FINE = 120;

    private static final int BANDS = 10; // steps of a linear scale, or decades up to which each has three

    private Fields() {}

    /** The surface of an arm's first seed; empty only if that trial diverged before it was measured. */
    static Optional<Surface> of(Scene scene, ArmKey arm, Metric metric) {
        Observed trial = scene.first(arm);
        NavigableMap<Double, NavigableMap<Double, Double>> rows =
                trial.recording().allSeries(metric);
        if (rows.isEmpty() && !trial.diverged()) {
            throw scene.missing(metric, "arm '" + arm + "'");
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(Surface.of(rows));
    }

    /** The only arm of a panel. */
    static ArmKey arm(Scene scene) {
        if (scene.arms().size() > 1) {
            throw new IllegalStateException(
                    "Figure '" + scene.figure().title() + "' draws fields, of which a panel holds"
                            + " one, but a panel has arms " + scene.arms() + "; leave the panels to arms.");
        }
        return scene.arms().get(0);
    }

    /** Colours of one kind, changing at round values. */
    static ColorScale ground(Scene scene, Metric metric) {
        AxisScale scale = scene.yScale();
        Span span = span(scene, metric, scale);
        return new ColorScale(Ramp.ground(scene.tone()), scale, span, Double.NaN, steps(span, scale));
    }

    private static List<Double> steps(Span span, AxisScale scale) {
        if (scale == AxisScale.LINEAR) {
            return Ticks.within(span, scale, BANDS).stream().map(Tick::place).toList();
        }
        double[] digits = span.length() > BANDS ? new double[] {1} : new double[] {1, 2, 5};
        return IntStream.rangeClosed((int) Math.floor(span.low()), (int) Math.ceil(span.high()))
                .boxed()
                .flatMap(decade -> Arrays.stream(digits)
                        .map(digit -> decade + Math.log10(digit))
                        .boxed())
                .filter(place -> place > span.low() && place < span.high())
                .toList();
    }

    /**
     * Colours of one kind, or of two.
     *
     * @param center between the two; NaN for 0 if values of both signs occur, else for one kind
     * @param strength of the two, in [0, 1]
     */
    static ColorScale colors(Scene scene, Metric metric, double center, double strength) {
        AxisScale scale = scene.yScale();
        Span span = span(scene, metric, scale);
        boolean signs = scale == AxisScale.LINEAR && span.low() < 0 && span.high() > 0;
        double middle = Double.isNaN(center) && signs ? 0 : scale.place(center);
        Ramp ramp = Double.isNaN(middle) ? Ramp.sequential(scene.tone()) : Ramp.diverging(scene.tone(), strength);
        return new ColorScale(ramp, scale, Double.isNaN(middle) ? span : span.and(middle), middle, List.of());
    }

    private static Span span(Scene scene, Metric metric, AxisScale scale) {
        return Span.of(scene.allArms().stream()
                        .flatMap(arm -> of(scene, arm, metric).stream())
                        .flatMap(surface -> surface.values().stream())
                        .map(scale::place))
                .solid()
                .limited(
                        scale.place(scene.plot().low()),
                        scale.place(scene.plot().high()));
    }

    /** Which of the seeds is drawn. */
    static String seed(Scene scene, String what) {
        int seeds = scene.trials().seeds().size();
        return what + ": seed " + scene.first(scene.arms().get(0)).key().seed() + ", the first of " + seeds + " seeds.";
    }
}
