package lecture.learning_rate;

import java.util.function.BiFunction;
import lab.claim.*;
import lab.data.DataSource;
import lab.network.*;
import lab.schedule.Rate;

/**
 * What the trainings of the claims about schedules share: a ReLU network with one hidden layer of 100 units on some of the
 * garments, SGD with momentum 0.9 and batches of 64.
 *
 * @param schedule the schedule for a rate and the number of updates that it spans
 * @param rate the rate
 */
record SmallTraining(BiFunction<Double, Integer, Rate> schedule, double rate) {
    private static final int BATCH_SIZE = 64;

    /** The same training at another rate. */
    SmallTraining at(double other) {
        return new SmallTraining(schedule, other);
    }

    /** Updates an epoch. */
    static int updatesAnEpoch(int examples, Settings settings) {
        return data(examples, settings).updatesPerEpoch(BATCH_SIZE);
    }

    /** The training, whose schedule spans all its epochs. */
    Training recipe(int examples, int epochs, Settings settings) {
        DataSource garments = data(examples, settings);
        Rate scheduled = schedule.apply(rate, epochs * updatesAnEpoch(examples, settings));
        Mlp mlp = Mlp.classifying(garments).hidden(100).relu();
        return Recipe.train(mlp.updater(new HeavyBall(scheduled, 0.9)), garments)
                .batchSize(BATCH_SIZE)
                .epochs(epochs);
    }

    private static DataSource data(int examples, Settings settings) {
        return settings.garments().training(examples);
    }
}
