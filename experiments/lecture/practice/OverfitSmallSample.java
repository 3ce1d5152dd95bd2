package lecture.practice;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.everyEpochs;
import static lecture.Decks.*;
import static org.nd4j.linalg.activations.Activation.SIGMOID;
import static org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction.MCXENT;

import java.util.List;
import lab.claim.*;
import lab.data.DataSource;
import lab.metric.Summary;
import lab.network.*;
import lab.probe.Evaluation;

/**
 * A sound network drives the training error of a small sample to zero, and the loss with it; one with a planted fault does
 * not.
 *
 * <p>100 pictures, all in one batch, so that shuffling the inputs of a batch shuffles the labels every epoch. The faults are
 * those that programs have: inputs shuffled without their labels, wrong labels, pixels from 0 to 255, a rate of a thousandth
 * of a good one, a loss that does not fit the output units. Zhang et al. 2017, arXiv:1611.03530, show that random labels are
 * learned, so that the test cannot see every fault.
 */
public final class OverfitSmallSample implements Experiment<OverfitSmallSample.Sample> {
    private static final Setting RATE = Setting.real("rate", 0.02);
    private static final Setting EPOCHS = Setting.count("epochs", 300).smoke(2);

    private static final Factor<String> DATA = Factor.of("data", "digits", "garments");
    private static final Arm<Fault> SOUND = Arm.of("sound", Fault.NONE);
    private static final Arm<Fault> MIXED_UP = Arm.of("inputs shuffled", Fault.MIXED_UP);
    private static final Arm<Fault> WRONG = Arm.of("labels random", Fault.WRONG_LABELS);
    private static final Arm<Fault> BYTES = Arm.of("pixels to 255", Fault.BYTES);
    private static final Arm<Fault> SLOW = Arm.of("rate too low", Fault.SLOW);
    private static final Arm<Fault> MISFIT = Arm.of("loss misfit", Fault.MISFIT);

    private static final Summary EPOCHS_TO_ZERO =
            TRAIN_ERROR.firstAtMost(0).named("epochs to a training error of zero");

    private enum Fault {
        NONE,
        MIXED_UP,
        WRONG_LABELS,
        BYTES,
        SLOW,
        MISFIT;

        DataSource in(DataSource sound) {
            return switch (this) {
                case WRONG_LABELS -> sound.mislabelled(0.9); // of ten classes: any label is as likely as the right one
                case BYTES -> sound.scaledBy(255);
                default -> sound;
            };
        }

        NetworkSpec in(Mlp sound, double rate) {
            Mlp trained = sound.updater(new HeavyBall(this == SLOW ? rate / 1_000 : rate, 0.9));
            return switch (this) {
                case MIXED_UP -> new MixedUpInputs(trained);
                case MISFIT -> new OutputUnits(trained, SIGMOID, MCXENT);
                default -> trained;
            };
        }
    }

    /** An arm's value: the fault, and the pictures. */
    public record Sample(Fault fault, String data) {}

    @Override
    public Claim claim() {
        return Claim.named("overfit-small-sample")
                .tier(2)
                .says(
                        "A sound network drives the training error of a small sample to zero; one with a planted fault does not.")
                .slide(BAEK, "Training Process, Step-by-step")
                .slide(UC3M, "Usual Practice")
                .slide(DCU, "Choosing hyperparameters")
                .source("Zhang et al. 2017, arXiv:1611.03530")
                .notes(ForReaders.OVERFIT_SMALL_SAMPLE)
                .seeds(101, 10, "five cannot refute a clause that is judged in ten regimes");
    }

    @Override
    public List<Arm<Sample>> arms() {
        return Arm.product(List.of(SOUND, MIXED_UP, WRONG, BYTES, SLOW, MISFIT), DATA, Sample::new);
    }

    @Override
    public Recipe recipe(Sample sample, Settings settings) {
        DataSource pictures = sample.data().equals("digits") ? settings.digits() : settings.garments();
        DataSource few = sample.fault().in(pictures.training(100));
        Mlp mlp = Mlp.classifying(few).hidden(100, 100).relu();
        return Recipe.train(sample.fault().in(mlp, settings.real(RATE)), few)
                .batchSize(100)
                .epochs(settings.count(EPOCHS))
                .observe(everyEpochs(5), Evaluation.of(TRAIN_LOSS, TRAIN_ERROR));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                                "a sound network drives the training error of a small sample to zero",
                                expect(EPOCHS_TO_ZERO, SOUND).atMost(300),
                                expect(TRAIN_LOSS.atEnd(), SOUND).atMost(0.01))
                        .in(DATA),
                clause("one with a planted fault does not")
                        .under("with inputs shuffled without their labels", stays(MIXED_UP))
                        .under("with random labels", stays(WRONG))
                        .under("with pixels from 0 to 255", stays(BYTES))
                        .under("with a rate of a thousandth", stays(SLOW))
                        .under("with a loss that does not fit the output", stays(MISFIT))
                        .in(DATA));
    }

    /** At least one of 100 examples is wrong whenever one looks. */
    private static Expectation stays(Arm<Fault> faulty) {
        return expect(EPOCHS_TO_ZERO, faulty).atLeast(301);
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of("Training error by epoch", Plot.curves(TRAIN_ERROR).panels(DATA))
                        .shows("planted fault"),
                Figure.of(
                                "Training loss by epoch",
                                Plot.curves(TRAIN_LOSS).panels(DATA).logY())
                        .shows("sound network"));
    }
}
