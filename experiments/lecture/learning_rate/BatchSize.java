package lecture.learning_rate;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.TEST_ACCURACY;
import static lab.probe.Moment.AT_END;
import static lecture.Decks.*;

import java.util.List;
import java.util.stream.Stream;
import lab.claim.*;
import lab.metric.*;
import lab.network.Mlp;
import lab.probe.*;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * Batch sizes of 32 to 1024 all train; larger ones are faster per epoch and, at an untuned rate, a little worse after the same
 * epochs.
 *
 * <p>The slide shows two runs, which are Raschka's (STAT 453, lecture 12): batches of 1024 and of 64, SGD at 0.1, 100 epochs of
 * 54,000 digits, 784-75-45-10 with ReLU, batch normalization and dropout of 0.5 and 0.3. They are repeated on our 7,000 digits
 * with dropout of 0.4 in both layers. The sweep trains 784-100-100-10 for ten epochs at 0.1, the slide's rate, and at 0.01, its
 * usual lower neighbour. A little is at most three points, the largest loss that Keskar et al. 2017 print. Time is the
 * processor time of updates on one core with Deeplearning4j's own layers, as a ratio to that of batches of 32; a GPU gains more.
 */
public final class BatchSize implements Experiment<BatchSize.Run> {
    private static final Setting EPOCHS = Setting.count("epochs", 10).smoke(1).full(100);
    private static final Setting PRINTED_EPOCHS =
            Setting.count("printed-epochs", 100).smoke(1);
    private static final Setting ROUNDS = Setting.count("rounds", 11).smoke(3);
    private static final double MARGIN = 0.005; // of accuracy: half a percentage point
    private static final double LITTLE = 0.03; // of accuracy: three percentage points

    private static final Factor<String> RATE = Factor.of("rate", "0.1", "0.01");
    private static final Factor<String> HOW = Factor.of("how", "time", "printed", "scaled rate", "as many updates");
    private static final List<Arm<Integer>> SIZES = Stream.of("32", "64", "128", "256", "512", "1024")
            .map(size -> Arm.of(size, Integer.valueOf(size)))
            .toList();
    private static final Arm<Integer> SMALLEST = SIZES.get(0);
    private static final Arm<Integer> LARGEST = SIZES.get(5);
    private static final Arm<Integer> PRINTED_64 = SIZES.get(1).at(HOW, "printed");
    private static final Arm<Integer> PRINTED_1024 = LARGEST.at(HOW, "printed");
    private static final Arm<Integer> SCALED_1024 = LARGEST.at(HOW, "scaled rate");
    private static final Arm<Integer> LONG_1024 = LARGEST.at(HOW, "as many updates");
    private static final Arm<Integer> SMALL_AT_LOW_RATE = SMALLEST.at(RATE, "0.01");

    private static final Summary ACCURACY = TEST_ACCURACY.atEnd();
    private static final Summary TIME =
            StepTime.OVER_BASELINE.atEnd().named("time of an epoch, with batches of 32 in the same trial = 1");
    private static final Across ACCURACIES =
            ACCURACY.across(SIZES.stream().map(arm -> arm.key()).toList());

    /** An arm's value: the batch size, the rate, and what is done. */
    public record Run(int size, double rate, String how) {}

    @Override
    public Claim claim() {
        return Claim.named("batch-size")
                .tier(2)
                .says("Batch sizes of 32 to 1024 all train; larger ones are faster per epoch and, at an untuned rate, a"
                        + " little worse after the same epochs.")
                .slide(UC3M, "Practical tip for minibatch use")
                .slide(DCU, "Slow convergence")
                .source("Raschka, STAT 453 (2021), lecture 12; Goyal et al. 2017, arXiv:1706.02677, section 2.1")
                .published(InPrint.BATCH_SIZE)
                .notes(ForReaders.BATCH_SIZE)
                .seeds(201, 10, "five cannot count against a clause");
    }

    @Override
    public List<Arm<Run>> arms() {
        List<Arm<Run>> fixed =
                Arm.product(SIZES, RATE, (size, rate) -> new Run(size, Double.parseDouble(rate), "fixed"));
        Stream<Arm<Run>> timed = SIZES.stream().map(arm -> arm.at(HOW, "time", (size, how) -> new Run(size, 0.1, how)));
        Stream<Arm<Run>> printed = Stream.of(run(PRINTED_64, 0.1, "printed"), run(PRINTED_1024, 0.1, "printed"));
        Stream<Arm<Run>> cures = Stream.of(run(SCALED_1024, 0.32, "fixed"), run(LONG_1024, 0.01, "long"));
        return Stream.of(fixed.stream(), timed, printed, cures)
                .flatMap(arms -> arms)
                .toList();
    }

    @Override
    public Recipe recipe(Run run, Settings settings) {
        Mlp mlp = Mlp.classifying(settings.digits()).relu().updater(new Sgd(run.rate()));
        Mlp ours = mlp.hidden(100, 100);
        Mlp raschkas = mlp.hidden(75, 45).batchNorm(true).dropout(0.4);
        int epochs = settings.count(EPOCHS);
        return switch (run.how()) {
            case "time" ->
                Recipe.procedure(new StepTime(ours, 784, 10, run.size(), 32, settings.count(ROUNDS))::measure);
            case "printed" -> train(raschkas, run, settings.count(PRINTED_EPOCHS), settings);
            case "long" -> train(ours, run, epochs * 32, settings);
            default -> train(ours, run, epochs, settings);
        };
    }

    private static Training train(Mlp network, Run run, int epochs, Settings settings) {
        return Recipe.train(network, settings.digits())
                .batchSize(run.size())
                .epochs(epochs)
                .observe(AT_END, Evaluation.of(TEST_ACCURACY));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                                "batch sizes of 32 to 1024 all train",
                                expect(ACCURACIES.worst(), SMALLEST).atLeast(0.5))
                        .in(RATE),
                clause("larger ones are faster per epoch")
                        .under("from 32 to 1024", faster(0))
                        .under("from 64 to 1024", faster(1))
                        .under("from 128 to 1024", faster(2))
                        .under("from 256 to 1024", faster(3))
                        .under("from 512 to 1024", faster(4)),
                clause(
                                "at an untuned rate a little worse, by up to three points, after the same epochs",
                                expect(lead(SMALLEST), LARGEST).within(-LITTLE, 0))
                        .in(RATE)
                        .under(
                                "in the printed pair",
                                expect(lead(PRINTED_64), PRINTED_1024).within(-LITTLE, 0)),
                clause(
                                "64 is above 1024 by the printed 0.10 points",
                                expect(lead(PRINTED_1024), PRINTED_64).toAgreeWith("0.0010"))
                        .aside(),
                clause("it is no worse")
                        .under(
                                "with a rate that grows with the batch",
                                expect(ACCURACY, SCALED_1024).toMatchOrExceed(SMALL_AT_LOW_RATE, MARGIN))
                        .under(
                                "after as many updates",
                                expect(ACCURACY, LONG_1024).toMatchOrExceed(SMALL_AT_LOW_RATE, MARGIN))
                        .aside());
    }

    @Override
    public List<Figure> figures() {
        Axis size = new Axis(Plot.ARM, "Batch size");
        return List.of(
                Figure.of(
                                "Accuracy and time against batch size",
                                Plot.levels(ACCURACY, size).panels(RATE).logX(),
                                Plot.levels(TIME, size).only(HOW, "time").logX())
                        .shows("a little worse"),
                Figure.of("The printed pair", Plot.bars(ACCURACY).only(HOW, "printed"))
                        .shows("0.10 points"));
    }

    private static Summary lead(Arm<Integer> other) {
        return ACCURACY.minus(ACCURACY.in(other.key())).named("lead in test accuracy over batches of " + other.value());
    }

    private static Expectation faster(int smaller) {
        return expect(TIME, LARGEST.at(HOW, "time"))
                .toStayBelow(SIZES.get(smaller).at(HOW, "time"));
    }

    private static Arm<Run> run(Arm<Integer> arm, double rate, String how) {
        return new Arm<>(arm.key(), new Run(arm.value(), rate, how));
    }
}
