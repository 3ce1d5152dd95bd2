package lab.figure;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import lab.metric.ArmKey;
import lab.metric.Metric;
import lab.metric.Observed;

/** The surfaces of a plot's arms, and one colour scale for all its panels. */
final class PlotFields {
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
            throw new IllegalStateException("A panel of figure '"
                    + study.figure().title() + "' shows a field, which belongs to one arm, but has" + " the arms "
                    + study.arms() + "; remove panels(factor) from the plot.");
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
        List<Tick> ticks = scale == AxisScale.LINEAR
                ? Ticks.within(span, scale, BANDS)
                : span.length() > BANDS ? Ticks.multiples(span, 1) : Ticks.multiples(span, 1, 2, 5);
        return ticks.stream()
                .map(Tick::place)
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
