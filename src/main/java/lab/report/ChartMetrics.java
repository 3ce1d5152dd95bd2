package lab.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.claim.Arm;
import lab.claim.Content;
import lab.claim.Experiment;
import lab.claim.Plot;
import lab.claim.Setting;
import lab.claim.Settings;
import lab.claim.Training;
import lab.metric.ArmKey;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Sample;
import lab.metric.Trials;
import lab.result.Provenance;
import lab.study.Trial;

/** Finds the metrics that a study recorded and their labels: those of the figures first, in their order. */
final class ChartMetrics {
    private static final int MANY_ARMS = 8; // the number of colours, so that the lines can be told apart

    private final Experiment<?> experiment;
    private final Trials trials;
    private final Set<String> recorded;
    private final List<Plot> plots;

    private ChartMetrics(Experiment<?> experiment, Trials trials) {
        this.experiment = experiment;
        this.trials = trials;
        this.recorded = recorded(trials);
        this.plots =
                experiment.figures().stream().flatMap(f -> f.plots().stream()).toList();
    }

    static List<ChartMetric> of(Experiment<?> experiment, Provenance origin, Trials trials) {
        return new ChartMetrics(experiment, trials).all(origin);
    }

    private List<ChartMetric> all(Provenance origin) {
        Map<String, ChartMetric> metrics = new LinkedHashMap<>();
        plots.forEach(plot -> metric(plot)
                .filter(metric -> recorded.contains(metric.name()))
                .ifPresent(metric -> metrics.putIfAbsent(metric.name(), drawn(metric, plot))));
        Map<String, Metric> words = words(origin);
        recorded.stream()
                .filter(name -> !metrics.containsKey(name) && !planar().contains(name))
                .filter(name -> !words.containsKey(name) || !words.get(name).isPlanar())
                .map(name -> words.getOrDefault(name, unknown(name)))
                .forEach(metric -> metrics.put(
                        metric.name(),
                        new ChartMetric(metric, Plot.curves(metric), start(metric, Map.of()), List.of())));
        return List.copyOf(metrics.values());
    }

    private static Set<String> recorded(Trials trials) {
        return trials.recordings().values().stream()
                .flatMap(recording -> recording.samples().stream())
                .map(Sample::metric)
                .filter(name -> !ChartData.isMark(name) && name.matches("[a-z][a-z0-9_]*")) // else no probe's
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The metrics that figures draw in a plane; they are not lines in a chart. */
    private Set<String> planar() {
        return plots.stream()
                .map(Plot::content)
                .flatMap(content -> content.inPlane().stream())
                .map(Metric::name)
                .collect(Collectors.toSet());
    }

    private static Optional<Metric> metric(Plot plot) {
        if (plot.content() instanceof Content.Curves curves) {
            return Optional.of(curves.metric());
        }
        return plot.content() instanceof Content.Histograms histograms
                ? Optional.of(histograms.metric())
                : Optional.empty();
    }

    private ChartMetric drawn(Metric metric, Plot plot) {
        Map<String, String> levels = new LinkedHashMap<>(plot.filter());
        lastLevel(metric, plot.panelBy()).ifPresent(level -> levels.putIfAbsent(plot.panelBy(), level));
        return new ChartMetric(metric, plot, start(metric, levels), against(metric));
    }

    /** The levels shown first: the given ones, and while too many arms are left, the last level of each further factor. */
    private Map<String, String> start(Metric metric, Map<String, String> given) {
        Map<String, String> levels = new LinkedHashMap<>(given);
        List<String> factors = arms(metric)
                .flatMap(arm -> arm.levels().keySet().stream())
                .distinct()
                .toList();
        for (String factor : factors) {
            long left = arms(metric)
                    .filter(arm -> levels.entrySet().stream()
                            .allMatch(e -> e.getValue().equals(arm.level(e.getKey()))))
                    .count();
            if (left > MANY_ARMS) {
                lastLevel(metric, factor).ifPresent(level -> levels.putIfAbsent(factor, level));
            }
        }
        return levels;
    }

    private Optional<String> lastLevel(Metric metric, String factor) {
        return arms(metric)
                .map(arm -> arm.level(factor))
                .filter(level -> !level.isEmpty())
                .reduce((a, b) -> b);
    }

    private Stream<ArmKey> arms(Metric metric) {
        return trials.recordings().entrySet().stream()
                .filter(e -> !e.getValue().allSeries(metric).isEmpty())
                .map(e -> e.getKey().arm())
                .distinct();
    }

    private List<String> against(Metric metric) {
        return plots.stream()
                .map(Plot::content)
                .filter(content -> content instanceof Content.Curves)
                .map(content -> (Content.Curves) content)
                .filter(curves -> curves.metric().name().equals(metric.name()))
                .map(curves -> curves.against().name())
                .filter(name -> !name.equals(metric.name()) && recorded.contains(name))
                .distinct()
                .toList();
    }

    /** The metrics with the labels that the recipes give them. */
    private Map<String, Metric> words(Provenance origin) {
        Map<String, Metric> words = new LinkedHashMap<>();
        Settings settings = settings(origin);
        for (Arm<?> arm : experiment.arms()) {
            if (Trial.recipe(experiment, arm.key(), settings) instanceof Training training) {
                training.metrics().forEach(metric -> words.putIfAbsent(metric.name(), metric));
            }
        }
        return words;
    }

    private Settings settings(Provenance origin) {
        Set<String> declared = experiment.settings().stream().map(Setting::name).collect(Collectors.toSet());
        Map<String, Double> overrides = new LinkedHashMap<>(origin.study().overrides());
        overrides.keySet().retainAll(declared);
        return new Settings(origin.study().scale(), overrides, origin.study().layers());
    }

    private static Metric unknown(String name) {
        String label = name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1).replace('_', ' ');
        Axis index = new Axis("index", "Index");
        return new Metric(name, label, "", index, index, Better.NEITHER);
    }
}
