package lab.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.claim.Content;
import lab.claim.Plot;
import lab.metric.Metric;

/**
 * A metric in the chart with its initial view: that of the first figure that draws it.
 *
 * @param metric the metric
 * @param by the second index shown first
 * @param logX whether the horizontal axis starts logarithmic
 * @param logY whether the vertical axis starts logarithmic
 * @param low lower end of the vertical axis, NaN to fit the values
 * @param high upper end of the vertical axis, NaN to fit the values
 * @param names names of the arms shown first; empty for all
 * @param start factor to the level shown first
 * @param against names of the metrics it may be drawn against
 * @param histogram whether it is a density, which has many values
 */
record ChartMetric(
        Metric metric,
        double by,
        boolean logX,
        boolean logY,
        double low,
        double high,
        List<String> names,
        Map<String, String> start,
        List<String> against,
        boolean histogram) {
    /** A metric that no figure draws. */
    static ChartMetric plain(Metric metric, Map<String, String> start) {
        return new ChartMetric(metric, 0, false, false, Double.NaN, Double.NaN, List.of(), start, List.of(), false);
    }

    /** A metric with the view of a plot. */
    static ChartMetric drawn(Metric metric, Plot plot, Map<String, String> start, List<String> against) {
        boolean histogram = plot.content() instanceof Content.Histograms;
        double by = plot.content() instanceof Content.Curves curves ? curves.by() : 1;
        return new ChartMetric(
                metric, by, plot.xLog(), plot.yLog(), plot.low(), plot.high(), plot.arms(), start, against, histogram);
    }

    private static Object end(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /** The properties that the page's script reads. */
    Map<String, Object> map(ChartSeries series) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", metric.name());
        map.put("label", metric.axisLabel());
        map.put("x", metric.axis().label());
        map.put("by", metric.by().label());
        map.put("atBy", by);
        map.put("logX", logX);
        map.put("logY", logY);
        map.put("low", end(low));
        map.put("high", end(high));
        map.put("names", names);
        map.put("start", start);
        map.put("against", against);
        map.put("series", series.of(metric));
        return map;
    }
}
