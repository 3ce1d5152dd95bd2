package lecture.learning_rate;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.descent.Valley.REMAINING_LOSS;
import static lab.metric.Axis.STEP;
import static lab.probe.Moment.everySteps;
import static lecture.Decks.*;
import static lecture.learning_rate.Rates.*;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import lab.claim.*;
import lab.data.DataSource;
import lab.descent.Valley;
import lab.metric.*;
import lab.network.ScheduledMomentum;
import lab.probe.Evaluation;
import lab.schedule.Rate.Per;
import lab.schedule.Stages;

/**
 * A friction of 0.9 to 0.99 speeds training up, and raising it from 0.5 to 0.99 in the course of training helps.
 *
 * <p>In the long run an update moves {@code 1/(1 - m)} times the rate, so with one rate for all, momentum also makes larger
 * steps. The second regime takes that away: the rate is lowered by {@code 1 - m}. In the third each constant momentum has its best
 * rate, by trial runs or, in the valley, by theory (Polyak 1964): {@code 2 (1 + m)} over the sum of least and largest
 * curvature. The slides speak of long, narrow valleys, so a quadratic of condition 100 stands beside the digits. Training is
 * sped up if a loss is reached in fewer updates: in the valley a millionth of the first, since a hundredth is left once the
 * steep walls are descended. Momentum rises in quarters of the training, 0.5, 0.75, 0.9 and 0.99; it helps if digits end at a
 * lower loss, and the valley's floor is reached sooner, than with its first and with its last value throughout.
 */
public final class MomentumCoefficient implements Experiment<MomentumCoefficient.Run> {
    static final Setting EXAMPLES = Rates.EXAMPLES;
    private static final Setting EPOCHS = Setting.count("epochs", 16).smoke(2).full(40);
    private static final int VALLEY_STEPS = 600;
    private static final double CONDITION = 100;

    private static final Factor<String> PROBLEM = Factor.of("problem", "digits", "valley");
    private static final Setting BASE_RATE = Setting.real("base-rate", 0.01);
    private static final Factor<String> RATE = Factor.of("rate", "equal", "equal effective", "best");
    private static final Arm<List<Double>> NONE = Arm.of("0", List.of(0.0));
    private static final Arm<List<Double>> HALF = Arm.of("0.5", List.of(0.5));
    private static final Arm<List<Double>> NINE = Arm.of("0.9", List.of(0.9));
    private static final Arm<List<Double>> NINETY_NINE = Arm.of("0.99", List.of(0.99));
    private static final Arm<List<Double>> RISING = Arm.of("0.5 to 0.99", List.of(0.5, 0.75, 0.9, 0.99));

    private static final List<Arm<List<Double>>> ALL = List.of(NONE, HALF, NINE, NINETY_NINE, RISING);

    private static final Metric TRAIN_LOSS = Evaluation.TRAIN_LOSS.along(STEP);
    private static final Summary UPDATES = TRAIN_LOSS.firstAtMost(0.2).named("updates to a training loss of 0.2");
    private static final Summary STEPS = REMAINING_LOSS.firstAtMost(1e-6).named("steps to a millionth of the loss");

    /** An arm's value: the momentum by quarters, how the rate is chosen, and the problem. */
    public record Run(List<Double> momentum, String choice, String problem) {
        boolean isValley() {
            return problem.equals("valley");
        }

        /** The momentum, or a rate, by quarters of the training. */
        Stages stages(int steps, double first, DoubleUnaryOperator factor) {
            List<Double> factors =
                    momentum.stream().map(m -> factor.applyAsDouble(m)).toList();
            return new Stages(Per.STEP, Math.ceil(steps / 4.0), first, factors);
        }

        /** What a momentum makes of the rate. */
        double factor(double m) {
            return switch (choice) {
                case "equal effective" -> (isValley() ? 1 : 10) * (1 - m); // as much as "equal" at 0 or at 0.9
                case "best" -> isValley() ? 2 * (1 + m) / (1 + 1 / CONDITION) : 1;
                default -> 1;
            };
        }
    }

    @Override
    public Claim claim() {
        return Claim.named("momentum-coefficient")
                .says("A friction of 0.9 to 0.99 speeds training up, and raising it from 0.5 to 0.99 in the course of"
                        + " training helps.")
                .slide(BAEK, "Momentum")
                .slide(OSLO, "Gradient descent with momentum")
                .source("Polyak 1964, doi:10.1016/0041-5553(64)90137-5; Sutskever et al. 2013, ICML, section 2")
                .notes(ForReaders.MOMENTUM_COEFFICIENT)
                .seeds(
                        301,
                        10,
                        "on lower seeds a hundredth of the loss was the aim in the valley, which is its walls, not its length");
    }

    @Override
    public List<Arm<Run>> arms() {
        return RATE.levels().stream()
                .flatMap(rate -> (rate.equals("best") ? List.of(NONE, NINE, NINETY_NINE) : ALL)
                        .stream().map(arm -> arm.at(RATE, rate, (momentum, choice) -> new Run(momentum, choice, ""))))
                .flatMap(arm -> PROBLEM.levels().stream()
                        .map(problem ->
                                arm.at(PROBLEM, problem, (run, name) -> new Run(run.momentum(), run.choice(), name))))
                .toList();
    }

    @Override
    public Recipe recipe(Run run, Settings settings) {
        if (run.isValley()) {
            Stages rate = run.stages(VALLEY_STEPS, 1 / CONDITION, run::factor);
            Stages momentum = run.stages(VALLEY_STEPS, 1, m -> m);
            return Recipe.procedure(new Valley(CONDITION, rate, momentum, VALLEY_STEPS));
        }
        DataSource digits = settings.digits().training(settings.count(EXAMPLES));
        int steps = settings.count(EPOCHS) * digits.updatesPerEpoch(BATCH_SIZE);
        Stages rate = run.stages(steps, settings.real(BASE_RATE), run::factor);
        return Recipe.train(mlp(settings).updater(new ScheduledMomentum(rate, run.stages(steps, 1, m -> m))), digits)
                .batchSize(BATCH_SIZE)
                .epochs(settings.count(EPOCHS))
                .observe(everySteps(5), Evaluation.of(TRAIN_LOSS));
    }

    @Override
    public Optional<Tuning> tuning() {
        return Optional.of(Tuning.of(BASE_RATE, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1)
                .lowest(UPDATES)
                .only(RATE, "best")
                .only(PROBLEM, "digits"));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                faster("a friction of 0.9 speeds training up", NINE),
                faster("a friction of 0.99 speeds training up", NINETY_NINE),
                clause("raising the friction from 0.5 to 0.99 helps")
                        .under("on digits", less(TRAIN_LOSS.atEnd(), "digits"))
                        .under("in a valley", less(STEPS, "valley"))
                        .in(RATE, "equal", "equal effective"));
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.of(
                        "Loss by update",
                        Plot.curves(TRAIN_LOSS)
                                .only(PROBLEM, "digits")
                                .panels(RATE)
                                .logY(),
                        Plot.curves(REMAINING_LOSS)
                                .only(PROBLEM, "valley")
                                .panels(RATE)
                                .logY()
                                .range(1e-6, 1))
                .shows("0.9 speeds"));
    }

    private static Clause faster(String words, Arm<List<Double>> arm) {
        return clause(words)
                .under("on digits", expect(UPDATES, arm.at(PROBLEM, "digits")).toStayBelow(NONE.at(PROBLEM, "digits")))
                .under("in a valley", expect(STEPS, arm.at(PROBLEM, "valley")).toStayBelow(NONE.at(PROBLEM, "valley")))
                .in(RATE);
    }

    private static Stream<Expectation> less(Summary number, String problem) {
        return Stream.of(HALF, NINETY_NINE)
                .map(other -> expect(number, RISING.at(PROBLEM, problem)).toStayBelow(other.at(PROBLEM, problem)));
    }
}
