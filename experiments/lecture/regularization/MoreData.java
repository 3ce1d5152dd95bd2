package lecture.regularization;

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
import lab.probe.Evaluation;

/**
 * The gap between training and test error falls as the training set grows.
 *
 * <p>The slide is a picture. All sizes train for the same number of updates, so that a larger set is not trained longer; a
 * small set is then learned by heart. Digits, which a small network learns nearly to the end, and garments, which it does not.
 */
public final class MoreData implements Experiment<MoreData.Sample> {
    private static final Setting RATE = Setting.real("rate", 0.02);
    private static final Setting UPDATES = Setting.count("updates", 1_500).smoke(20);
    private static final int BATCH_SIZE = 50;

    private static final Factor<String> DATA = Factor.of("data", "digits", "garments");
    private static final List<Arm<Integer>> SIZES = Stream.of(100, 300, 1_000, 3_000, 7_000)
            .map(size -> Arm.of(String.valueOf(size), size))
            .toList();

    private static final Summary TRAINING = TRAIN_ERROR.atEnd();
    private static final Summary TEST = TEST_ERROR.atEnd();
    private static final Summary GAP = TEST.minus(TRAINING).named("gap between test and training error");

    /** An arm's value: the number of examples and what they are. */
    public record Sample(int size, String data) {}

    @Override
    public Claim claim() {
        return Claim.named("more-data")
                .tier(2)
                .says(
                        "The gap between training and test error falls as the training set grows, and the test error with it.")
                .slide(UC3M, "Avoid Overfitting with More Data")
                .slide(DCU, "Overfitting")
                .source("Nielsen 2015, neuralnetworksanddeeplearning.com/chap3.html")
                .published(InPrint.MORE_DATA)
                .notes(ForReaders.MORE_DATA)
                .seeds(201, 5, "by pilots, the gap falls in every seed");
    }

    @Override
    public List<Arm<Sample>> arms() {
        return Arm.product(SIZES, DATA, Sample::new);
    }

    @Override
    public Recipe recipe(Sample sample, Settings settings) {
        DataSource pictures = sample.data().equals("digits") ? settings.digits() : settings.garments();
        DataSource some = pictures.training(sample.size());
        Mlp mlp = Mlp.classifying(some).hidden(100).relu().updater(new HeavyBall(settings.real(RATE), 0.9));
        return Recipe.train(mlp, some)
                .batchSize(BATCH_SIZE)
                .epochs((int) Math.ceil((double) settings.count(UPDATES) / some.updatesPerEpoch(BATCH_SIZE)))
                .observe(AT_END, Evaluation.of(TRAIN_ERROR, TEST_ERROR));
    }

    @Override
    public List<Clause> clauses() {
        Summary slope =
                TEST.across(SIZES.stream().map(arm -> arm.key()).toList()).logLogSlope();
        return List.of(
                clause("the gap between training and test error falls as the training set grows")
                        .under("from 100 to 300", falls(0))
                        .under("from 300 to 1,000", falls(1))
                        .under("from 1,000 to 3,000", falls(2))
                        .under("from 3,000 to 7,000", falls(3))
                        .in(DATA),
                clause("and the test error with it", expect(TEST, SIZES.get(4)).toStayBelow(SIZES.get(0)))
                        .in(DATA),
                clause(
                                "the test error falls as a power of the size",
                                expect(slope, SIZES.get(0)).within(-0.6, -0.2))
                        .in(DATA)
                        .aside());
    }

    private static Expectation falls(int i) {
        return expect(GAP, SIZES.get(i + 1)).toStayBelow(SIZES.get(i));
    }

    @Override
    public List<Figure> figures() {
        Axis size = new Axis(Plot.ARM, "Training examples");
        return List.of(
                Figure.of(
                                "Gap against examples",
                                Plot.levels(GAP, size).panels(DATA).logX())
                        .shows("the gap"),
                Figure.of(
                                "Errors against examples",
                                Plot.levels(TRAINING, size).panels(DATA).logX().range(0, 0.5),
                                Plot.levels(TEST, size).panels(DATA).logX().range(0, 0.5))
                        .shows("the gap"));
    }
}
