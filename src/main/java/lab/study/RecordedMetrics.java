package lab.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.claim.Expectation;
import lab.claim.Recipe;
import lab.claim.Training;
import lab.claim.Tuning;
import lab.error.LabException;
import lab.metric.ArmKey;
import lab.metric.Metric;
import lab.metric.Recording;
import lab.metric.Sample;
import lab.metric.Summary;
import lab.metric.TrialKey;
import lab.metric.Trials;

/**
 * Whether the trials will record what the expectations look at: each expectation's number is drawn from made-up trials
 * that recorded all that the recipes' probes say they record. What a procedure records is known only when it is followed.
 */
final class RecordedMetrics {
    private static final long SEED = 1; // any: nothing is drawn
    private static final int INDICES = 100; // epochs or layers; a value missing at a later index is no fault here

    private final Trials trials;

    RecordedMetrics(Map<ArmKey, Recipe> recipes) {
        Map<TrialKey, Recording> recordings = new LinkedHashMap<>();
        recipes.forEach((arm, recipe) -> {
            if (recipe instanceof Training training) {
                recordings.put(new TrialKey(arm, SEED), Recording.of(samples(training.metrics())));
            }
        });
        this.trials = new Trials(recordings);
    }

    /** Refuses an expectation about a metric that an arm does not record. */
    void check(List<Expectation> expectations) {
        for (Expectation expectation : expectations) {
            expectation.arms().forEach(arm -> check(expectation.describe(), expectation.summary(), arm));
        }
    }

    /** Refuses a tuning whose score a tuned arm does not record. */
    void check(Tuning tuning, List<ArmKey> arms) {
        arms.stream().filter(tuning::tunes).forEach(arm -> check(tuning.describe(), tuning.score(), arm));
    }

    private boolean isKnown(ArmKey arm) {
        return trials.recordings().containsKey(new TrialKey(arm, SEED));
    }

    private void check(String what, Summary summary, ArmKey arm) {
        try {
            if (isKnown(arm)) {
                summary.of(trials.observed(arm, SEED));
            }
        } catch (IllegalStateException e) {
            if (String.valueOf(e.getMessage()).startsWith("No '")) { // that is how Observed names an unrecorded metric
                throw LabException.usage("'" + what + "' cannot be judged: " + e.getMessage());
            }
        }
    }

    private static List<Sample> samples(List<Metric> metrics) {
        List<Sample> samples = new ArrayList<>();
        for (Metric metric : metrics) {
            for (int index = 0; index <= INDICES; index++) {
                samples.add(new Sample(metric.name(), 0, index, 1));
            }
        }
        return samples;
    }
}
