package lab.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.claim.Content;
import lab.claim.Plot;
import lab.metric.Metric;

/**
 * A metric in the chart with its initial view.
 *
 * @param metric the metric
 * @param plot the plot whose view is shown first: that of the first figure that draws the metric, or a plain one
 * @param start factor to the level shown first
 * @param against names of the metrics it may be drawn against
 */
record ChartMetric(Metric metric, Plot plot, Map<String, String> start, List<String> against) {
    /** Whether it is a density, which has many values. */
    boolean isHistogram() {
        return plot.content() instanceof Content.Histograms;
    }

    /** The properties that the page's script reads. */
    Map<String, Object> map(ChartSeries series) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", metric.name());
        map.put("label", metric.axisLabel());
        map.put("x", metric.axis().label());
        map.put("by", metric.by().label());
        map.put("atBy", plot.content() instanceof Content.Curves curves ? curves.by() : 1.0);
        map.put("logX", plot.xLog());
        map.put("logY", plot.yLog());
        map.put("low", end(plot.low()));
        map.put("high", end(plot.high()));
        map.put("names", plot.arms());
        map.put("start", start);
        map.put("against", against);
        map.put("series", series.of(metric));
        return map;
    }

    private static Object end(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
