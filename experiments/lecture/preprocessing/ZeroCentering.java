package lecture.preprocessing;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.*;
import static lecture.Decks.*;

import java.util.List;
import java.util.function.UnaryOperator;
import lab.claim.*;
import lab.data.DataSource;
import lab.metric.Summary;
import lab.network.Mlp;
import lab.probe.Evaluation;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * Subtracting the mean image from images and scaling them speeds up training at the same learning rate.
 *
 * <p>The slides recommend the mean image or the mean of each channel; garments have one channel, and the mean image is
 * subtracted pixel by pixel. No deck prints a result. All arms share one network, with He's initialization, derived for
 * inputs of unit variance, and one small rate. So the claim is about that rate alone: larger inputs make larger gradients,
 * and a rate tuned for each arm would remove that part of the difference.
 */
public final class ZeroCentering implements Experiment<UnaryOperator<DataSource>> {
    private static final double TARGET = 0.8; // share of test images; the best arm ends at 0.85
    private static final Setting RATE = Setting.real("rate", 0.01);
    private static final Setting EPOCHS = Setting.count("epochs", 15).smoke(1);

    private static final Arm<UnaryOperator<DataSource>> BYTES = Arm.of("pixels 0..255", data -> data.scaledBy(255));
    private static final Arm<UnaryOperator<DataSource>> FRACTIONS = Arm.of("pixels 0..1", data -> data);
    private static final Arm<UnaryOperator<DataSource>> CENTERED =
            Arm.of("mean image subtracted", DataSource::centered);
    private static final Arm<UnaryOperator<DataSource>> STANDARDIZED = Arm.of("standardized", DataSource::standardized);

    private static final Summary EPOCHS_TO_TARGET =
            TEST_ACCURACY.firstAtLeast(TARGET).named("epochs to 80 % test accuracy");

    @Override
    public Claim claim() {
        return Claim.named("zero-centering")
                .tier(2)
                .says(
                        "At the same learning rate, subtracting the mean image and scaling to unit variance speeds up training"
                                + " on images.")
                .slide(OSLO, "Data not zero-centered")
                .slide(OSLO, "Common normalization for image data")
                .slide(BAEK, "Data Normalization & Whitening")
                .source("LeCun et al. 1998, Efficient BackProp, section 4.3");
    }

    @Override
    public List<Arm<UnaryOperator<DataSource>>> arms() {
        return List.of(BYTES, FRACTIONS, CENTERED, STANDARDIZED);
    }

    @Override
    public Recipe recipe(UnaryOperator<DataSource> prepare, Settings settings) {
        Mlp mlp = Mlp.classifying(settings.garments()).hidden(100, 100).relu();
        return Recipe.train(mlp.updater(new Sgd(settings.real(RATE))), prepare.apply(settings.garments()))
                .batchSize(64)
                .epochs(settings.count(EPOCHS))
                .observe(EVERY_EPOCH, Evaluation.of(TRAIN_LOSS, TEST_ACCURACY));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                        "subtracting the mean image and scaling to unit variance speeds up training on images",
                        expect(EPOCHS_TO_TARGET, STANDARDIZED).toStayBelow(FRACTIONS),
                        expect(EPOCHS_TO_TARGET, STANDARDIZED).toStayBelow(CENTERED),
                        expect(EPOCHS_TO_TARGET, STANDARDIZED).toStayBelow(BYTES)),
                clause(
                        "subtracting the mean alone does",
                        expect(EPOCHS_TO_TARGET, CENTERED).toStayBelow(FRACTIONS)));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Test accuracy by epoch",
                                Plot.curves(TEST_ACCURACY).range(0, 1).mark(TARGET, "target"))
                        .shows("scaling to unit variance"),
                Figure.of(
                                "Epochs to the target and accuracy at the end",
                                Plot.bars(EPOCHS_TO_TARGET),
                                Plot.bars(TEST_ACCURACY.atEnd().named("test accuracy at the end")))
                        .shows("mean alone", "subtracting the mean alone speeds up training on images"));
    }
}
