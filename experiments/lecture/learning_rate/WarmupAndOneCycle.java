package lecture.learning_rate;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.AT_END;
import static lecture.Decks.*;

import java.util.List;
import java.util.stream.Stream;
import lab.claim.*;
import lab.data.DataSource;
import lab.metric.*;
import lab.network.*;
import lab.probe.*;
import lab.schedule.*;
import lab.schedule.Rate.Per;

/**
 * Warm-up allows a higher peak rate than starting at it; one-cycle reaches the same accuracy in fewer epochs than a constant
 * rate.
 *
 * <p>Constant rates and one-cycle are tried on a grid in steps of about three, peaks on a finer one. A peak is allowed if the network learns: its
 * training accuracy ends at 80 % or more, where guessing gives 10 %. Warm-up takes the first fifth of the training; with it
 * and without, the rate then falls along a cosine. One-cycle has half the epochs of the constant rates; "the same accuracy"
 * means, each at the rate that validation data choose, no more than half a point below. The slide names no network: one has a single hidden layer
 * and one has ten, where starting at a high rate should hurt more.
 */
public final class WarmupAndOneCycle implements Experiment<WarmupAndOneCycle.Plan> {
    private static final double MARGIN = 0.005; // of accuracy
    private static final double LEARNS = 0.8; // of training accuracy
    private static final double ONE_STEP = 1.25; // of the grid of peaks, a factor of 1.3 to 1.7
    private static final int BATCH_SIZE = 50;
    private static final Setting EXAMPLES = Setting.count("examples", 1_000).full(20_000);
    private static final Setting EPOCHS =
            Setting.count("epochs", 16).smoke(8).full(60).between(8, 1_000_000);

    private static final Factor<Integer> DEPTH = Factor.of("depth", 1, 10);
    private static final Factor<String> SCHEDULE =
            Factor.of("schedule", "constant", "one-cycle", "from the peak", "warm-up");
    private static final List<Arm<Double>> RATES = rates("0.003", "0.01", "0.03", "0.1");
    private static final List<Arm<Double>> PEAKS = rates("0.02", "0.03", "0.05", "0.07", "0.1", "0.15", "0.2", "0.3");

    private static final Arm<Double> WARMED_UP = PEAKS.get(0).at(SCHEDULE, "warm-up");
    private static final Arm<Double> ONE_CYCLE = RATES.get(0).at(SCHEDULE, "one-cycle");
    private static final Summary GAIN = highest("warm-up")
            .over(highest("from the peak"))
            .named("highest peak rate that learns, with warm-up over without");
    private static final Summary LEAD =
            best("one-cycle").minus(best("constant")).named("best test accuracy, that of a constant rate subtracted");

    /** An arm's value. */
    public record Plan(double rate, String schedule, int depth) {
        int epochs(int all) {
            return schedule.equals("one-cycle") ? all / 2 : all;
        }

        Rate rates(int steps) {
            return switch (schedule) {
                case "constant" -> new Constant(rate);
                case "one-cycle" -> new OneCycle(Per.STEP, rate, steps);
                case "from the peak" -> new Cosine(Per.STEP, rate, 0, steps);
                default -> new Warmup(0.2 * steps, new Cosine(Per.STEP, rate, 0, 0.8 * steps));
            };
        }
    }

    @Override
    public Claim claim() {
        return Claim.named("warmup-and-one-cycle")
                .tier(2)
                .says(
                        "Warm-up allows a higher peak rate than starting at it; one-cycle reaches the same accuracy in fewer"
                                + " epochs than a constant rate.")
                .slide(UC3M, "Usual Practice")
                .source("Goyal et al. 2017, arXiv:1706.02677, section 2.2; Smith and Topin 2018, arXiv:1708.07120")
                .published(InPrint.WARMUP_AND_ONE_CYCLE)
                .notes(ForReaders.WARMUP_AND_ONE_CYCLE)
                .seeds(201, 20, "by pilots, ten are too few for the highest peak");
    }

    @Override
    public List<Arm<Plan>> arms() {
        Stream<Arm<Plan>> shallow = SCHEDULE.levels().stream()
                .flatMap(schedule -> grid(schedule).stream()
                        .map(rate -> rate.at(SCHEDULE, schedule, (value, name) -> new Plan(value, name, 1))));
        return Arm.product(shallow.toList(), DEPTH, (plan, depth) -> new Plan(plan.rate(), plan.schedule(), depth));
    }

    @Override
    public Recipe recipe(Plan plan, Settings settings) {
        DataSource garments = settings.garments().training(settings.count(EXAMPLES));
        int epochs = plan.epochs(settings.count(EPOCHS));
        Rate rates = plan.rates(epochs * garments.updatesPerEpoch(BATCH_SIZE));
        Mlp mlp = Mlp.classifying(garments)
                .hiddenLayers(plan.depth())
                .ofWidth(100)
                .relu();
        return Recipe.train(mlp.updater(new HeavyBall(rates, 0.9)), garments)
                .batchSize(BATCH_SIZE)
                .epochs(epochs)
                .observe(AT_END, Evaluation.of(TRAIN_ACCURACY, VALIDATION_ACCURACY, TEST_ACCURACY));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                                "warm-up allows a higher peak rate than starting at it",
                                expect(GAIN, WARMED_UP).atLeast(ONE_STEP))
                        .in(DEPTH),
                clause(
                                "one-cycle reaches the same accuracy in fewer epochs than a constant rate",
                                expect(LEAD, ONE_CYCLE).atLeast(-MARGIN))
                        .in(DEPTH));
    }

    @Override
    public List<Unjudged> unjudged() {
        List<ArmKey> others = arms().stream()
                .map(arm -> arm.key())
                .filter(key -> Stream.of(WARMED_UP, ONE_CYCLE)
                        .noneMatch(asked -> key.complete(asked.key()).equals(key)))
                .toList();
        return List.of(new Unjudged(others, "A grid is judged as a whole: by its highest peak, or at its best rate."));
    }

    private static List<Arm<Double>> grid(String schedule) {
        return List.of("from the peak", "warm-up").contains(schedule) ? PEAKS : RATES;
    }

    private static List<Arm<Double>> rates(String... names) {
        return Stream.of(names).map(name -> Arm.of(name, Double.valueOf(name))).toList();
    }

    private static Summary highest(String schedule) {
        return across(TRAIN_ACCURACY, schedule).largestLevelWhere("that learns", accuracy -> accuracy >= LEARNS);
    }

    private static Summary best(String schedule) {
        return across(TEST_ACCURACY, schedule)
                .at(across(VALIDATION_ACCURACY, schedule).levelOfBest());
    }

    private static Across across(Metric accuracy, String schedule) {
        return accuracy.atEnd()
                .across(grid(schedule).stream()
                        .map(rate -> rate.key().at(SCHEDULE.name(), schedule))
                        .toList());
    }

    @Override
    public List<Figure> figures() {
        Axis rate = new Axis(Plot.ARM, "Peak rate");
        Plot accuracy =
                Plot.levels(TRAIN_ACCURACY.atEnd(), rate).panels(DEPTH).logX().range(0, 1);
        Plot test =
                Plot.levels(TEST_ACCURACY.atEnd(), rate).panels(DEPTH).logX().range(0, 1);
        return List.of(
                Figure.of(
                                "Training accuracy by peak rate: from the peak above, with warm-up below",
                                accuracy.only(SCHEDULE, "from the peak").mark(LEARNS, "learns"),
                                accuracy.only(SCHEDULE, "warm-up").mark(LEARNS, "learns"))
                        .shows("warm-up allows"),
                Figure.of(
                                "Test accuracy by rate: constant above, in one cycle below",
                                test.only(SCHEDULE, "constant"),
                                test.only(SCHEDULE, "one-cycle"))
                        .shows("one-cycle reaches"));
    }
}
