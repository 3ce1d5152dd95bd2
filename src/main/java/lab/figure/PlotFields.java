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
final class PlotFields {
    /** Rectangles per side of a smooth surface, fine enough for a projector. */
    static final int FINE = 120;

    private static final int BANDS = 10; // most steps of a linear scale; most decades with three steps each

    private PlotFields() {}

    /** The surface of an arm's first seed; empty only if that trial diverged before it was measured. */
    static Optional<Surface> of(PanelStudy study, ArmKey arm, Metric metric) {
        Observed trial = study.first(arm);
        NavigableMap<Double, NavigableMap<Double, Double>> rows =
                trial.recording().allSeries(metric);
        if (rows.isEmpty() && !trial.diverged()) {
            throw study.missing(metric, "arm '" + arm + "'");
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(Surface.of(rows));
    }

    /** The only arm of a panel; refuses a panel with several. */
    static ArmKey arm(PanelStudy study) {
        if (study.arms().size() > 1) {
            throw new IllegalStateException(
                    "Figure '" + study.figure().title() + "' draws fields, of which a panel holds"
                            + " one, but a panel has arms " + study.arms() + "; leave the panels to arms.");
        }
        return study.arms().get(0);
    }

    /** A colour scale without a centre that changes at round values, as background for lines. */
    static ColorScale ground(PanelStudy study, Metric metric) {
        AxisScale scale = study.yScale();
        Span span = span(study, metric, scale);
        return new ColorScale(ColorRamp.ground(study.theme()), scale, span, Double.NaN, steps(span, scale));
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
     * A colour scale with or without a centre.
     *
     * @param center the centre; if NaN, 0 for values of both signs, else none
     * @param strength strength of the ends of a scale with a centre, in [0, 1]
     */
    static ColorScale colors(PanelStudy study, Metric metric, double center, double strength) {
        AxisScale scale = study.yScale();
        Span span = span(study, metric, scale);
        boolean signs = scale == AxisScale.LINEAR && span.low() < 0 && span.high() > 0;
        double middle = Double.isNaN(center) && signs ? 0 : scale.place(center);
        ColorRamp ramp = Double.isNaN(middle)
                ? ColorRamp.sequential(study.theme())
                : ColorRamp.diverging(study.theme(), strength);
        return new ColorScale(ramp, scale, Double.isNaN(middle) ? span : span.and(middle), middle, List.of());
    }

    private static Span span(PanelStudy study, Metric metric, AxisScale scale) {
        return Span.of(study.allArms().stream()
                        .flatMap(arm -> of(study, arm, metric).stream())
                        .flatMap(surface -> surface.values().stream())
                        .map(scale::place))
                .solid()
                .limited(
                        scale.place(study.plot().low()),
                        scale.place(study.plot().high()));
    }

    /** The note that names the drawn seed. */
    static String seed(PanelStudy study, String what) {
        int seeds = study.trials().seeds().size();
        return what + ": seed " + study.first(study.arms().get(0)).key().seed() + ", the first of " + seeds + " seeds.";
    }
}
