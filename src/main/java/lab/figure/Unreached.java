package lab.figure;

import java.util.List;
import lab.metric.ArmKey;
import lab.metric.Observed;
import lab.metric.Summary;

/** What to say of trials whose number is infinite: a threshold never reached, or a trial that diverged. */
final class Unreached {
    private Unreached() {}

    /** Words for the trials of an arm that stand at this edge, e.g. {@code never}, or {@code never (2 of 5)}. */
    static String words(Scene scene, Summary summary, ArmKey arm, double edge) {
        List<Observed> all = scene.trialsOf(arm);
        List<Observed> there =
                all.stream().filter(trial -> summary.of(trial) == edge).toList();
        String why = there.stream().allMatch(Observed::diverged) ? "diverged" : "never";
        return there.size() == all.size() ? why : why + " (" + there.size() + " of " + all.size() + ")";
    }
}
