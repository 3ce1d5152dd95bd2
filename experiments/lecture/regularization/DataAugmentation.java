package lecture.regularization;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.network.PictureDistortion.NONE;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.*;
import static lab.probe.PictureSheet.BRIGHTNESS;
import static lecture.Decks.*;

import java.util.List;
import lab.claim.*;
import lab.data.DataSource;
import lab.metric.Summary;
import lab.network.*;
import lab.probe.*;
import lab.schedule.*;

/**
 * Random shifts, rotations and scalings of a small training set improve the test accuracy; so do flips and crazier ideas,
 * "because why not?".
 *
 * <p>1,000 pictures, distorted anew at every update and never at test time; all arms for the same updates at one rate, which
 * falls to 0 so that the last update is no matter of luck. Flips
 * turn a digit into what is none, and a shoe into another shoe, so digits and garments are two regimes. A picture may be
 * shifted by 2 of its 28 pixels along each axis, turned by 15 degrees and zoomed by a tenth.
 */
public final class DataAugmentation implements Experiment<DataAugmentation.Pictures> {
    private static final Setting RATE = Setting.real("rate", 0.02);
    private static final Setting EPOCHS = Setting.count("epochs", 80).smoke(2);

    private static final Factor<String> DATA = Factor.of("data", "digits", "garments");
    private static final Arm<PictureDistortion> PLAIN = Arm.of("none", NONE);
    private static final Arm<PictureDistortion> SHIFT = Arm.of("shift", NONE.shifted(2));
    private static final Arm<PictureDistortion> ROTATE = Arm.of("rotate", NONE.turned(15));
    private static final Arm<PictureDistortion> SCALE = Arm.of("scale", NONE.zoomed(0.1));
    private static final Arm<PictureDistortion> ALL =
            Arm.of("all", NONE.shifted(2).turned(15).zoomed(0.1));
    private static final Arm<PictureDistortion> FLIP = Arm.of("flip", NONE.flipped());

    private static final Summary ACCURACY = TEST_ACCURACY.atEnd();

    /** An arm's value: what is done to the pictures, and which they are. */
    public record Pictures(PictureDistortion distortion, String data) {}

    @Override
    public Claim claim() {
        return Claim.named("data-augmentation")
                .tier(2)
                .says(
                        "Random shifts, rotations and scalings of a small training set improve the test accuracy; so do flips.")
                .slide(UC3M, "Avoid Overfitting with Data Augmentation")
                .slide(BAEK, "Data Augmentation")
                .slide(DCU, "Overfitting")
                .source("Simard et al. 2003, doi:10.1109/ICDAR.2003.1227801")
                .notes(ForReaders.DATA_AUGMENTATION)
                .seeds(101, 10, "five would decide hardly anything on garments, by the pilots");
    }

    @Override
    public List<Arm<Pictures>> arms() {
        return Arm.product(List.of(PLAIN, SHIFT, ROTATE, SCALE, ALL, FLIP), DATA, Pictures::new);
    }

    @Override
    public Recipe recipe(Pictures pictures, Settings settings) {
        DataSource all = pictures.data().equals("digits") ? settings.digits() : settings.garments();
        DataSource few = all.training(1_000);
        int epochs = settings.count(EPOCHS);
        Rate rate = new Cosine(Rate.Per.EPOCH, settings.real(RATE), 0, epochs);
        Mlp mlp = Mlp.classifying(few).hidden(100, 100).relu().updater(new HeavyBall(rate, 0.9));
        return Recipe.train(new DistortedPictures(mlp, pictures.distortion()), few)
                .batchSize(50)
                .epochs(epochs)
                .observe(AT_START, new PictureSheet(pictures.distortion(), 4))
                .observe(everyEpochs(4), Evaluation.of(TEST_ACCURACY, TEST_LOSS));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause("shifts, rotations and scalings improve the test accuracy")
                        .under("with shifts", better(SHIFT))
                        .under("with rotations", better(ROTATE))
                        .under("with scalings", better(SCALE))
                        .under("with all three", better(ALL).by(0.01))
                        .in(DATA),
                clause("so do flips", better(FLIP)).in(DATA));
    }

    private static Expectation.Order better(Arm<PictureDistortion> distorted) {
        return expect(ACCURACY, distorted).toExceed(PLAIN);
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of("Test accuracy by epoch", Plot.curves(TEST_ACCURACY).panels(DATA))
                        .shows("rotations and scalings"),
                Figure.of("Test accuracy after training", Plot.bars(ACCURACY).groups(DATA), Plot.effects(ACCURACY))
                        .shows("flips"),
                Figure.of(
                        "Four digits as the network sees them",
                        Plot.image(BRIGHTNESS).only(DATA, "digits")));
    }
}
