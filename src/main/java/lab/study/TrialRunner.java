package lab.study;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lab.claim.Procedure;
import lab.claim.Recipe;
import lab.claim.Scale;
import lab.claim.Training;
import lab.data.DataSource;
import lab.data.Examples;
import lab.data.Split;
import lab.metric.Recorder;
import lab.metric.Recording;
import lab.train.Seeds;
import lab.train.Trainer;

/** Runs trials in the calling thread. It loads data that is the same for every seed only once. Safe for several threads. */
public final class TrialRunner {
    private final Map<String, Split> fixed = new ConcurrentHashMap<>();

    /** Runs a trial and returns its recording. */
    public Recording run(Trial trial) {
        return run(trial, trial.recipe());
    }

    /**
     * Runs a trial with one more observation of its training, which must record nothing, and returns the trial's recording.
     */
    public Recording run(Trial trial, Training.Observation onlooker) {
        return run(
                trial,
                trial.recipe() instanceof Training training
                        ? training.observe(onlooker.when(), onlooker.probe())
                        : trial.recipe());
    }

    private Recording run(Trial trial, Recipe recipe) {
        Recorder recorder = new Recorder();
        Seeds seeds = new Seeds(trial.key().seed());
        if (recipe instanceof Training training) {
            Split split = split(training.data(), seeds, trial.settings().scale());
            Trainer.run(training, trial.settings().layers(), split, seeds, recorder);
        } else if (recipe instanceof Procedure procedure) {
            procedure.steps().follow(seeds.forData(), recorder);
        }
        return recorder.recording();
    }

    private Split split(DataSource source, Seeds seeds, Scale scale) {
        Split split = source.seeded()
                ? source.load(seeds.forData())
                : fixed.computeIfAbsent(source.name(), name -> source.load(seeds.forData()));
        return new Split(
                limited(split.training(), scale), limited(split.validation(), scale), limited(split.test(), scale));
    }

    private static Examples limited(Examples examples, Scale scale) {
        return examples.first(Math.min(examples.size(), scale.trainingLimit()));
    }
}
