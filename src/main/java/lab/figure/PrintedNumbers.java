package lab.figure;

import java.util.List;
import java.util.stream.Stream;
import lab.claim.Expectation.Agreement;
import lab.metric.Metric;
import lab.metric.Summary;

/**
 * The numbers that somebody printed for values of a curve, and with which the verdict compares them.
 *
 * @param study the panel's data
 * @param metric the metric of the curve
 */
record PrintedNumbers(PanelStudy study, Metric metric) {
    static final String HOW = "Cross: the printed number.";

    /** Their places; a number without one, as 0 on a logarithmic axis, is left out. */
    List<Spot> spots() {
        return study.verdict().findings().stream()
                .map(finding -> finding.statement().expectation())
                .filter(Agreement.class::isInstance)
                .map(Agreement.class::cast)
                .filter(agreement -> study.arms().contains(agreement.arm()))
                .flatMap(agreement -> indices(agreement.summary())
                        .map(index -> study.spot(index, agreement.printed().doubleValue())))
                .filter(Spot::isFinite)
                .toList();
    }

    /** The index at which a number is this metric's value, if there is one. */
    private Stream<Double> indices(Summary summary) {
        return study.arms().stream()
                .flatMap(arm -> study.trialsOf(arm).stream())
                .flatMap(trial -> trial.recording().series(metric).keySet().stream())
                .distinct()
                .filter(index -> metric.at(index).name().equals(summary.name()));
    }
}
