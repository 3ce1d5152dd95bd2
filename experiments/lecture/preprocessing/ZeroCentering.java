package lecture.preprocessing;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.metric.Axis.STEP;
import static lab.probe.Evaluation.TRAIN_LOSS;
import static lab.probe.Moment.*;
import static lecture.Decks.*;

import java.util.List;
import java.util.function.UnaryOperator;
import lab.claim.*;
import lab.data.DataSource;
import lab.metric.Metric;
import lab.metric.Summary;
import lab.network.Mlp;
import lab.probe.Evaluation;
import lab.probe.Moment;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * Subtracting the mean image from images and scaling them speeds up training at the same learning rate.
 *
 * <p>The slides recommend the mean image or the mean of each channel; garments have one channel, and the mean image is
 * subtracted pixel by pixel. No deck prints a result. All arms share one network, with He's initialization, derived for
 * inputs of unit variance, and one learning rate: larger inputs make larger gradients, and a rate tuned for each arm would
 * remove that part of the difference. The rate is a small one, and one ten times as large.
 */
public final class ZeroCentering implements Experiment<ZeroCentering.Images> {
    private static final double TARGET = 0.8; // share of test images; the best arm ends at 0.85
    private static final Setting RATE = Setting.real("rate", 0.01);
    private static final Setting EPOCHS = Setting.count("epochs", 15).smoke(1);
    private static final int BATCH_SIZE = 64;
    private static final int READINGS_AN_EPOCH = 10;
    private static final Factor<String> SIZE_OF_RATE = Factor.of("rate", "small", "large");

    private static final Arm<UnaryOperator<DataSource>> BYTES = Arm.of("pixels 0..255", data -> data.scaledBy(255));
    private static final Arm<UnaryOperator<DataSource>> FRACTIONS = Arm.of("pixels 0..1", data -> data);
    private static final Arm<UnaryOperator<DataSource>> CENTERED =
            Arm.of("mean image subtracted", DataSource::centered);
    private static final Arm<UnaryOperator<DataSource>> STANDARDIZED = Arm.of("standardized", DataSource::standardized);

    private static final Metric TEST_ACCURACY = Evaluation.TEST_ACCURACY.along(STEP);
    private static final Summary STEPS_TO_TARGET =
            TEST_ACCURACY.firstAtLeast(TARGET).named("steps until 80 % test accuracy is first reached");

    /** An arm's value: what is done to the images, and the multiple of the learning rate. */
    public record Images(UnaryOperator<DataSource> prepare, double rateScale) {}

    @Override
    public Claim claim() {
        return Claim.named("zero-centering")
                .tier(2)
                .says(
                        "Subtracting the mean image or the mean of each channel, and scaling, speeds up training on images.")
                .slide(OSLO, "Data not zero-centered")
                .slide(OSLO, "Common normalization for image data")
                .slide(BAEK, "Data Normalization & Whitening")
                .source("LeCun et al. 1998, Efficient BackProp, doi:10.1007/3-540-49430-8_2, section 4.3")
                .notes(ForReaders.ZERO_CENTERING)
                .seeds(
                        301,
                        10,
                        "on lower seeds the mean alone was seen to be slower, but lower at the end, before it was judged");
    }

    @Override
    public List<Arm<Images>> arms() {
        return Arm.product(
                List.of(BYTES, FRACTIONS, CENTERED, STANDARDIZED),
                SIZE_OF_RATE,
                (prepare, rate) -> new Images(prepare, rate.equals("small") ? 1 : 10));
    }

    @Override
    public Recipe recipe(Images images, Settings settings) {
        DataSource garments = settings.garments();
        Mlp mlp = Mlp.classifying(garments).hidden(100, 100).relu();
        Sgd sgd = new Sgd(images.rateScale() * settings.real(RATE));
        Moment.When often = everySteps(garments.updatesPerEpoch(BATCH_SIZE) / READINGS_AN_EPOCH);
        return Recipe.train(mlp.updater(sgd), images.prepare().apply(garments))
                .batchSize(BATCH_SIZE)
                .epochs(settings.count(EPOCHS))
                .observe(EVERY_EPOCH, Evaluation.of(TRAIN_LOSS))
                .observe(often, Evaluation.of(TEST_ACCURACY));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                                "subtracting the mean and scaling speeds up training on images",
                                expect(STEPS_TO_TARGET, STANDARDIZED).toStayBelow(FRACTIONS),
                                expect(STEPS_TO_TARGET, STANDARDIZED).toStayBelow(CENTERED),
                                expect(STEPS_TO_TARGET, STANDARDIZED).toStayBelow(BYTES))
                        .in(SIZE_OF_RATE),
                clause(
                                "subtracting the mean alone does",
                                expect(STEPS_TO_TARGET, CENTERED).toStayBelow(FRACTIONS))
                        .in(SIZE_OF_RATE),
                clause(
                                "and ends at a lower training loss",
                                expect(TRAIN_LOSS.atEnd(), CENTERED).toStayBelow(FRACTIONS),
                                expect(TRAIN_LOSS.atEnd(), STANDARDIZED).toStayBelow(FRACTIONS))
                        .in(SIZE_OF_RATE));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Test accuracy by step",
                                Plot.curves(TEST_ACCURACY)
                                        .panels(SIZE_OF_RATE)
                                        .range(0, 1)
                                        .mark(TARGET, "target"))
                        .shows("subtracting the mean and scaling"),
                Figure.of("Steps to the target", Plot.bars(STEPS_TO_TARGET).groups(SIZE_OF_RATE))
                        .shows("mean alone", "subtracting the mean alone speeds up training on images"));
    }
}
