package lecture.learning_rate;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.EVERY_EPOCH;
import static lab.probe.Progress.LEARNING_RATE;
import static lecture.Decks.*;

import java.util.List;
import java.util.stream.Stream;
import lab.claim.*;
import lab.metric.Summary;
import lab.probe.*;
import lab.schedule.*;
import lab.schedule.Rate.Per;

/**
 * Decaying the learning rate too early ends at a higher loss than decaying it after the progress has flattened.
 *
 * <p>The rate falls once, to a tenth, after 1, 5, 15 or 25 of 30 epochs. The slide names no rate, so training starts at the
 * large and at the small one of the claim on decay. It says to train without decay first and to judge a rate by the
 * validation set: progress has flattened if ten more epochs without a drop lower the loss there by less than a tenth, which
 * is a premise, and that loss is judged, too, on its own, since an early drop may stop a network from memorizing.
 */
public final class DecayTooEarly implements Experiment<SmallTraining> {
    private static final int EPOCHS = 30;
    private static final Setting RATE = Setting.real("rate", 0.1);
    private static final Setting EXAMPLES = Setting.count("examples", 1_000).full(20_000);

    private static final Factor<String> START = Factor.of("rate", "large", "small");
    private static final Arm<SmallTraining> AT_1 = dropAt(1);
    private static final Arm<SmallTraining> AT_5 = dropAt(5);
    private static final Arm<SmallTraining> AT_15 = dropAt(15);
    private static final Arm<SmallTraining> AT_25 = dropAt(25);

    private static final Expectation FLATTENED = expect(
                    VALIDATION_LOSS
                            .at(25)
                            .over(VALIDATION_LOSS.at(15))
                            .named("validation loss at epoch 25 over that at 15"),
                    AT_25)
            .atLeast(0.9);

    @Override
    public Claim claim() {
        return Claim.named("decay-too-early")
                .says(
                        "Decaying the learning rate too early ends at a higher loss than decaying it after the progress has"
                                + " flattened.")
                .slide(UC3M, "Learning Rate Decay: be careful, don't decrease learning rate too early")
                .source("the slide; for a reason, Li et al. 2019, arXiv:1907.04595")
                .notes(ForReaders.DECAY_TOO_EARLY)
                .seeds(201, 8, "seven cannot refute a part that fails in each of them");
    }

    @Override
    public List<Arm<SmallTraining>> arms() {
        return Arm.product(
                List.of(AT_1, AT_5, AT_15, AT_25),
                START,
                (training, start) -> training.at(start.equals("large") ? 1 : 0.1));
    }

    @Override
    public Recipe recipe(SmallTraining training, Settings settings) {
        return training.at(training.rate() * settings.real(RATE))
                .recipe(settings.count(EXAMPLES), EPOCHS, settings)
                .observe(EVERY_EPOCH, Evaluation.of(TRAIN_LOSS, VALIDATION_LOSS), Progress.of(LEARNING_RATE));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause("ends at a higher training loss", late(TRAIN_LOSS.atEnd()))
                        .in(START)
                        .given(FLATTENED),
                clause("ends at a higher loss on the validation set", late(VALIDATION_LOSS.atEnd()))
                        .in(START)
                        .given(FLATTENED),
                clause(
                                "a drop after one epoch is worse than one after five",
                                expect(TRAIN_LOSS.atEnd(), AT_1).toExceed(AT_5))
                        .in(START)
                        .aside());
    }

    private static Stream<Expectation> late(Summary loss) {
        return Stream.of(AT_15, AT_25).map(late -> expect(loss, AT_1).toExceed(late));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Rate and training loss by epoch",
                                Plot.curves(LEARNING_RATE).panels(START).logY().stepped(),
                                Plot.curves(TRAIN_LOSS).panels(START).logY())
                        .shows("training loss", "decaying the rate too early ends at a higher training loss")
                        .columns(2),
                Figure.of(
                                "Validation loss by epoch",
                                Plot.curves(VALIDATION_LOSS).panels(START).logY())
                        .shows(
                                "validation set",
                                "decaying the rate too early ends at a higher loss on the validation set"));
    }

    private static Arm<SmallTraining> dropAt(int epoch) {
        return Arm.of(
                "drop at " + epoch,
                new SmallTraining((rate, steps) -> new Stages(Per.EPOCH, epoch, rate, List.of(1.0, 0.1)), 1));
    }
}
