package lecture.regularization;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.*;
import static lecture.Decks.BAEK;

import java.util.List;
import java.util.stream.Stream;
import lab.claim.*;
import lab.data.DataSource;
import lab.metric.*;
import lab.network.*;
import lab.probe.Evaluation;

/**
 * Gaussian noise on the inputs acts as augmentation: it lowers the test loss and raises the test accuracy of a network that
 * sees few examples.
 *
 * <p>Pixels are in [0, 1]; the noise is drawn anew at every update and absent at test time. The slide names no strength: a
 * tenth, three tenths and all of a pixel's range, on digits and on garments. Bishop 1995 shows that weak noise is a penalty on
 * the slope of the function.
 */
public final class InputNoise implements Experiment<InputNoise.Noisy> {
    private static final Setting RATE = Setting.real("rate", 0.02);
    private static final Setting EPOCHS = Setting.count("epochs", 40).smoke(2);
    private static final int EXAMPLES = 1_000;

    private static final Factor<String> DATA = Factor.of("data", "digits", "garments");
    private static final List<Arm<Double>> NOISES = Stream.of("0", "0.1", "0.3", "1")
            .map(sigma -> Arm.of(sigma, Double.valueOf(sigma)))
            .toList();
    private static final Arm<Double> NONE = NOISES.get(0);

    /** An arm's value: standard deviation of the noise, and the data. */
    public record Noisy(double sigma, String data) {}

    @Override
    public Claim claim() {
        return Claim.named("input-noise")
                .tier(3)
                .says(
                        "Gaussian noise on the inputs acts as data augmentation: it lowers the test loss and raises the test accuracy.")
                .slide(BAEK, "Injecting noise and label smoothing")
                .source("Bishop 1995, doi:10.1162/neco.1995.7.1.108")
                .notes(ForReaders.INPUT_NOISE)
                .seeds(301, 20, "on lower seeds the strongest noise was held against weaker noise alone");
    }

    @Override
    public List<Arm<Noisy>> arms() {
        return Arm.product(NOISES, DATA, Noisy::new);
    }

    @Override
    public Recipe recipe(Noisy noisy, Settings settings) {
        DataSource pictures = noisy.data().equals("digits") ? settings.digits() : settings.garments();
        DataSource few = pictures.training(EXAMPLES);
        Mlp mlp = Mlp.classifying(few).hidden(100, 100).relu().updater(new HeavyBall(settings.real(RATE), 0.9));
        return Recipe.train(new NoisyInputs(mlp, noisy.sigma()), few)
                .batchSize(50)
                .epochs(settings.count(EPOCHS))
                .observe(everyEpochs(4), Evaluation.of(TEST_LOSS, TEST_ACCURACY));
    }

    @Override
    public List<Clause> clauses() {
        Summary loss = TEST_LOSS.atEnd();
        Summary accuracy = TEST_ACCURACY.atEnd();
        return List.of(
                clause("lowers the test loss")
                        .under("with noise of 0.1", expect(loss, NOISES.get(1)).toStayBelow(NONE))
                        .under("with noise of 0.3", expect(loss, NOISES.get(2)).toStayBelow(NONE))
                        .under("with noise of 1", expect(loss, NOISES.get(3)).toStayBelow(NONE))
                        .in(DATA),
                clause("raises the test accuracy")
                        .under(
                                "with noise of 0.1",
                                expect(accuracy, NOISES.get(1)).toExceed(NONE))
                        .under(
                                "with noise of 0.3",
                                expect(accuracy, NOISES.get(2)).toExceed(NONE))
                        .under(
                                "with noise of 1",
                                expect(accuracy, NOISES.get(3)).toExceed(NONE))
                        .in(DATA));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of("Test loss by epoch", Plot.curves(TEST_LOSS).panels(DATA))
                        .shows("test loss"),
                Figure.of(
                                "Test accuracy against noise",
                                Plot.bars(TEST_ACCURACY.atEnd()).groups(DATA),
                                Plot.effects(TEST_ACCURACY.atEnd()))
                        .shows("test accuracy"));
    }
}
