package lecture;

import java.util.Set;
import java.util.TreeSet;
import lab.claim.Experiment;
import lab.claim.Layers;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.run.Study;
import lab.run.Trial;
import lab.run.TrialRunner;
import lab.trial.Fingerprint;
import lab.trial.Traced;

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
                for (Trial trial : new Study(experiment, settings, Scale.seeds(1)).trials()) {
                    unknown.addAll(Traced.unknown(trial, runner, fingerprint));
                    trials++;
                }
            }
        }
        unknown.forEach(System.out::println);
        System.out.println(trials + " trials");
    }
}
