package lecture;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lab.cache.Fingerprint;
import lab.cache.Traced;
import lab.claim.Experiment;
import lab.claim.Layers;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.study.Study;
import lab.study.Trial;
import lab.study.TrialRunner;

/** A process that runs a trial of every arm of every claim and prints which methods ran unknown to its fingerprint. */
final class TracedTrials {
    private TracedTrials() {}

    public static void main(String[] arguments) {
        Fingerprint fingerprint = Fingerprint.here();
        TrialRunner runner = new TrialRunner();
        Set<String> unknown = new TreeSet<>();
        int trials = 0;
        for (Experiment<?> experiment : Syllabus.EXPERIMENTS) {
            for (Layers layers : Layers.values()) {
                Settings settings = Settings.of(Scale.SMOKE).with(layers);
                for (Trial trial : new Study(experiment, settings, List.of(101L)).trials()) {
                    unknown.addAll(Traced.unknown(trial, runner, fingerprint));
                    trials++;
                }
            }
        }
        unknown.forEach(System.out::println);
        System.out.println(trials + " trials");
    }
}
