package lab.procedure;

import lab.claim.Recipe;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.claim.Training;
import lab.data.DataSource;
import lab.data.Examples;
import lab.data.Split;
import lab.metric.Recorder;
import lab.probe.Moment;
import lab.train.Seeds;
import lab.train.Trainer;

/** Trains networks on the data of one trial, which it loads once. */
final class Trained {
    private final Settings settings;
    private final Split split;

    Trained(DataSource data, Settings settings, long seed) {
        this.settings = settings;
        this.split = limited(data.load(new Seeds(seed).forData()), settings.scale());
    }

    /** The trial's data, as many examples as the scale allows. */
    Split split() {
        return split;
    }

    /** Trains a network; {@code seed} fixes its initial weights and the order of the examples. */
    void train(Training training, long seed, Moment.When when, Onlooker onlooker) {
        Training watched = Recipe.train(training.network(), training.data())
                .batchSize(training.batches())
                .epochs(training.epochs())
                .observe(when, onlooker);
        Trainer.run(watched, settings.layers(), split, new Seeds(seed), new Recorder());
    }

    private static Split limited(Split split, Scale scale) {
        return new Split(
                limited(split.training(), scale), limited(split.validation(), scale), limited(split.test(), scale));
    }

    private static Examples limited(Examples examples, Scale scale) {
        return examples.first(Math.min(examples.size(), scale.trainingLimit()));
    }
}
