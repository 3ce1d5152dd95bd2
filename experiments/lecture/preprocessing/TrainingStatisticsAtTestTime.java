package lecture.preprocessing;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.data.TestStatistics.*;
import static lab.probe.Evaluation.TEST_ACCURACY;
import static lab.probe.Moment.AT_END;
import static lecture.Decks.*;

import java.util.List;
import lab.claim.*;
import lab.data.DataSource;
import lab.data.TestStatistics;
import lab.metric.Summary;
import lab.network.Mlp;
import lab.probe.Evaluation;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * New data must be normalized with the mean and standard deviation stored from training; with its own, or none, accuracy
 * falls when its distribution differs.
 *
 * <p>The slide says to store both numbers and gives no result. Here one network, trained on standardized garments, is tested
 * on the whole test set, on its shoes alone (a shop that sells nothing else) and on each image by itself, a batch of one.
 * The whole test set is drawn like the training set, so its own statistics differ from the stored ones only by chance. There
 * the claim asks for no difference, and the accuracies are expected to match within a percentage point. A single image minus
 * its own mean is 0 in every pixel, whatever it shows: that accuracy falls to chance there is arithmetic, not a finding.
 */
public final class TrainingStatisticsAtTestTime implements Experiment<TrainingStatisticsAtTestTime.Test> {
    private static final String WHOLE = "all";
    private static final String SHOES = "shoes only";
    private static final String SINGLE = "one at a time";
    private static final Factor<String> IMAGES = Factor.of("images", WHOLE, SHOES, SINGLE);
    private static final Arm<TestStatistics> STORED = Arm.of("stored statistics", TestStatistics.STORED);
    private static final Arm<TestStatistics> OWN = Arm.of("own statistics", TestStatistics.OWN);
    private static final Arm<TestStatistics> NONE = Arm.of("unnormalized", TestStatistics.NONE);
    private static final Integer[] SHOE_CLASSES = {5, 7, 9}; // sandal, sneaker, ankle boot

    private static final Setting RATE = Setting.real("rate", 0.01);
    private static final Setting EPOCHS = Setting.count("epochs", 5).smoke(1).full(10);
    private static final Summary ACCURACY = TEST_ACCURACY.atEnd().named("test accuracy");

    /** An arm's value: the statistics that normalize the test images, and which images these are. */
    public record Test(TestStatistics statistics, String images) {
        DataSource of(DataSource garments) {
            return switch (images) {
                case SHOES -> garments.testedOn(SHOE_CLASSES).standardized(statistics);
                case SINGLE -> garments.standardized(statistics, 1);
                default -> garments.standardized(statistics);
            };
        }
    }

    @Override
    public Claim claim() {
        return Claim.named("training-statistics-at-test-time")
                .says(
                        "New data must be normalized with the mean and deviation stored from training; with its own, or none,"
                                + " accuracy falls when its distribution differs.")
                .slide(OSLO, "Common normalization")
                .source("CS231n notes, https://cs231n.github.io/neural-networks-2, Data preprocessing")
                .notes(ForReaders.TRAINING_STATISTICS_AT_TEST_TIME);
    }

    @Override
    public List<Arm<Test>> arms() {
        return Arm.product(List.of(STORED, OWN, NONE), IMAGES, Test::new);
    }

    @Override
    public Recipe recipe(Test test, Settings settings) {
        Mlp mlp = Mlp.classifying(settings.garments()).hidden(100).relu();
        return Recipe.train(mlp.updater(new Sgd(settings.real(RATE))), test.of(settings.garments()))
                .batchSize(64)
                .epochs(settings.count(EPOCHS))
                .observe(AT_END, Evaluation.of(TEST_ACCURACY));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                                "with its own statistics, accuracy falls when new data holds other classes",
                                expect(ACCURACY, STORED).toExceed(OWN))
                        .in(IMAGES, SHOES),
                clause(
                                "of a single image its own mean leaves nothing",
                                expect(ACCURACY, OWN).toNeverExceed(0.15))
                        .in(IMAGES, SINGLE),
                clause(
                                "with none, accuracy falls, even where the distribution is the same",
                                expect(ACCURACY, STORED).toExceed(NONE))
                        .in(IMAGES, WHOLE, SHOES),
                clause(
                                "where the distribution is the same, its own do as well",
                                expect(ACCURACY, STORED).toMatch(OWN, 0.01))
                        .in(IMAGES, WHOLE));
    }

    @Override
    public List<Unjudged> unjudged() {
        return List.of(Unjudged.because(
                "An image is the same alone and among others with stored statistics, and with none.",
                STORED.at(IMAGES, SINGLE, Test::new),
                NONE.at(IMAGES, SINGLE, Test::new)));
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.of(
                        "Accuracy by test set and statistics",
                        Plot.bars(ACCURACY).groups(IMAGES).mark(0.1, "chance"))
                .shows("with its own statistics"));
    }
}
