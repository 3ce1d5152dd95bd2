package lecture.learning_rate;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.metric.Axis.STEP;
import static lab.probe.Moment.AT_END;
import static lab.probe.Moment.everySteps;
import static lecture.Decks.*;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import lab.claim.*;
import lab.metric.Metric;
import lab.metric.Summary;
import lab.probe.*;
import lab.schedule.*;
import lab.schedule.Rate.Per;

/**
 * Decaying the learning rate removes the oscillation at the end of training and reaches a lower loss than the constant rate.
 *
 * <p>All fall here by a factor of 100, as a slide on usual practice advises: only their shapes differ. The large first rate
 * is that of cosine-annealing, half of the largest at which a constant one learned there, the small one a tenth of it. A
 * constant rate that memorizes the data ends near 0 with any schedule; a premise excludes that.
 */
public final class LearningRateDecay implements Experiment<SmallTraining> {
    private static final int READINGS_AN_EPOCH = 5;
    private static final double FALL = 100; // by the end of training
    private static final Setting RATE = Setting.real("rate", 0.1);
    private static final Setting EXAMPLES = Setting.count("examples", 2_000).full(20_000);
    private static final Setting EPOCHS = Setting.count("epochs", 12).smoke(2).full(60);

    private static final Factor<String> START = Factor.of("rate", "large", "small");
    private static final Arm<SmallTraining> CONSTANT = arm("constant", (rate, steps) -> new Constant(rate));
    private static final Arm<SmallTraining> EXPONENTIAL =
            arm("exponential", (rate, steps) -> new Exponential(Per.STEP, rate, Math.log(FALL) / steps));
    private static final Arm<SmallTraining> HALVING =
            arm("halving", (rate, steps) -> new Steps(Per.STEP, rate, 0.5, steps * Math.log(2) / Math.log(FALL)));
    private static final Arm<SmallTraining> INVERSE =
            arm("inverse", (rate, steps) -> new Inverse(Per.STEP, rate, (FALL - 1) / steps));
    private static final Arm<SmallTraining> STEP_DECAY =
            arm("step", (rate, steps) -> new Steps(Per.STEP, rate, 0.1, Math.ceil(steps / 3.0)));
    private static final Arm<SmallTraining> LINEAR =
            arm("linear", (rate, steps) -> new Linear(Per.STEP, rate, rate / FALL, 0.8 * steps));
    private static final List<Arm<SmallTraining>> DECAYS = List.of(EXPONENTIAL, HALVING, INVERSE, STEP_DECAY, LINEAR);

    private static final Metric TRAIN_LOSS = Evaluation.TRAIN_LOSS.along(STEP);
    private static final Metric TEST_LOSS = Evaluation.TEST_LOSS.along(STEP);
    private static final Metric LEARNING_RATE = Progress.LEARNING_RATE.along(STEP);
    private static final Summary OSCILLATION = Summary.deviationOfLast(TRAIN_LOSS, READINGS_AN_EPOCH)
            .named("deviation of the training loss over the last epoch");

    @Override
    public Claim claim() {
        return Claim.named("learning-rate-decay")
                .tier(2)
                .says(
                        "Decaying the learning rate removes the oscillation at the end of training and reaches a lower loss"
                                + " than the constant rate.")
                .slide(UC3M, "Learning Rate Decay")
                .slide(UC3M, "Common Classical Learning Rate Decay Strategies")
                .slide(OSLO, "Learning with minibatch gradient descent")
                .source("Goodfellow et al. 2016, Deep Learning, section 8.3.1")
                .notes(ForReaders.LEARNING_RATE_DECAY)
                .seeds(201, 10, "on lower ones each way to decay was a clause of its own");
    }

    @Override
    public List<Arm<SmallTraining>> arms() {
        return Arm.product(
                Stream.concat(Stream.of(CONSTANT), DECAYS.stream()).toList(),
                START,
                (training, start) -> training.at(start.equals("large") ? 1 : 0.1));
    }

    @Override
    public Recipe recipe(SmallTraining training, Settings settings) {
        int examples = settings.count(EXAMPLES);
        int often = SmallTraining.updatesAnEpoch(examples, settings) / READINGS_AN_EPOCH;
        return training.at(training.rate() * settings.real(RATE))
                .recipe(examples, settings.count(EPOCHS), settings)
                .observe(everySteps(often), Evaluation.of(TRAIN_LOSS), Progress.of(LEARNING_RATE))
                .observe(AT_END, Evaluation.of(TEST_LOSS));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                                "removes the oscillation at the end of training",
                                DECAYS.stream().map(d -> expect(OSCILLATION, d).toStayBelow(CONSTANT)))
                        .in(START),
                clause("reaches a lower loss than the constant rate")
                        .under("with linear decay", lower(LINEAR))
                        .under("with exponential decay", lower(EXPONENTIAL))
                        .under("with halving", lower(HALVING))
                        .under("with step decay", lower(STEP_DECAY))
                        .under("with inverse decay", lower(INVERSE))
                        .in(START)
                        .given(expect(TRAIN_LOSS.atEnd(), CONSTANT).atLeast(0.1)));
    }

    private static Expectation[] lower(Arm<SmallTraining> decay) {
        return new Expectation[] {
            expect(TRAIN_LOSS.atEnd(), decay).toStayBelow(CONSTANT),
            expect(TEST_LOSS.atEnd(), decay).toStayBelow(CONSTANT)
        };
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Rate and training loss",
                                Plot.curves(LEARNING_RATE).logY().stepped(),
                                Plot.curves(TRAIN_LOSS).logY())
                        .shows("oscillation", "decay removes the oscillation at the end of training")
                        .stacked()
                        .only(START, "large"),
                Figure.of(
                                "Training loss from a large and from a small rate",
                                Plot.curves(TRAIN_LOSS).panels(START).logY())
                        .shows("lower loss", "decay reaches a lower loss than a constant rate"),
                Figure.of("Differences of the training loss at the end", Plot.effects(TRAIN_LOSS.atEnd()))
                        .shows("lower loss", "decay reaches a lower loss than a constant rate"));
    }

    private static Arm<SmallTraining> arm(String name, BiFunction<Double, Integer, Rate> schedule) {
        return Arm.of(name, new SmallTraining(schedule, 1));
    }
}
