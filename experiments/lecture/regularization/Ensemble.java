package lecture.regularization;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Calibration.CALIBRATION_ERROR;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.AT_END;
import static lab.procedure.Ensemble.*;
import static lecture.Decks.BAEK;

import java.util.List;
import java.util.stream.Stream;
import lab.claim.*;
import lab.data.DataSource;
import lab.metric.*;
import lab.network.*;
import lab.probe.*;
import lab.schedule.Cosine;
import lab.schedule.Rate.Per;

/**
 * An ensemble regularizes: it predicts better than its best member, and than one network with as many parameters.
 *
 * <p>The slide only lists ensembles among the regularizers. 2, 5 and 10 networks are trained on the same 2,000 pictures from
 * different weights and in different orders, and their probabilities averaged. The best member is chosen with hindsight, on
 * the test data: no one can do better. The rate falls to 0, so that no member stops at an unlucky update. Where a fifth of the labels is wrong there is more to regularize, so that is a regime.
 * The network with as many parameters as five members has 384 units a layer in place of 100.
 */
public final class Ensemble implements Experiment<Ensemble.Members> {
    private static final Setting RATE = Setting.real("rate", 0.02);
    private static final Setting EPOCHS = Setting.count("epochs", 20).smoke(2);
    private static final double ONE_EXAMPLE = 0.0005; // of 2,000 test examples

    private static final Factor<String> LABELS = Factor.of("labels", "right", "a fifth wrong");
    private static final List<Arm<Size>> SIZES = Stream.of(1, 2, 5, 10)
            .map(members -> Arm.of(String.valueOf(members), new Size(members, 100)))
            .toList();
    private static final Arm<Size> ALONE = SIZES.get(0);
    private static final Arm<Size> FIVE = SIZES.get(2);
    private static final Arm<Size> WIDE = Arm.of("one wide", new Size(1, 384)); // 451,978 parameters; five have 448,050

    private static final Summary BETTER = TEST_ACCURACY
            .atEnd()
            .minus(MEMBER_ACCURACY.best())
            .named("test accuracy of the ensemble, minus that of its best member");
    private static final Summary SURER = MEMBER_LOSS
            .best()
            .minus(TEST_LOSS.atEnd())
            .named("test loss of the best member, minus that of the ensemble");

    private record Size(int members, int width) {}

    /** An arm's value: how many networks of which width, and the labels. */
    public record Members(int count, int width, String labels) {}

    @Override
    public Claim claim() {
        return Claim.named("ensemble")
                .tier(3)
                .says("An ensemble of networks regularizes: it predicts better than its best member.")
                .slide(BAEK, "Factors Affecting Your Training Result")
                .source("Hansen and Salamon 1990, doi:10.1109/34.58871; Lakshminarayanan et al. 2017, arXiv:1612.01474")
                .notes(ForReaders.ENSEMBLE)
                .seeds(101, 10, "five would decide hardly anything, by the pilots");
    }

    @Override
    public List<Arm<Members>> arms() {
        return Arm.product(
                Stream.concat(SIZES.stream(), Stream.of(WIDE)).toList(),
                LABELS,
                (size, labels) -> new Members(size.members(), size.width(), labels));
    }

    @Override
    public Recipe recipe(Members members, Settings settings) {
        DataSource few = settings.garments().training(2_000);
        DataSource labelled = members.labels().equals("right") ? few : few.mislabelled(0.2);
        int epochs = settings.count(EPOCHS);
        Mlp mlp = Mlp.classifying(few)
                .hidden(members.width(), members.width())
                .relu()
                .updater(new HeavyBall(new Cosine(Per.EPOCH, settings.real(RATE), 0, epochs), 0.9));
        Training member = Recipe.train(mlp, labelled)
                .batchSize(50)
                .epochs(epochs)
                .observe(AT_END, Evaluation.of(TEST_LOSS, TEST_ACCURACY), new Calibration());
        return Recipe.procedure(new lab.procedure.Ensemble(member, members.count(), settings));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause("it predicts better than its best member")
                        .under("with two members", better(SIZES.get(1)))
                        .under("with five members", better(FIVE))
                        .under("with ten members", better(SIZES.get(3)))
                        .in(LABELS),
                clause("it regularizes")
                        .under(
                                "against one member",
                                expect(TEST_LOSS.atEnd(), FIVE).toStayBelow(ALONE),
                                expect(CALIBRATION_ERROR.atEnd(), FIVE).toStayBelow(ALONE))
                        .under(
                                "against one network with as many parameters",
                                expect(TEST_ACCURACY.atEnd(), FIVE).toExceed(WIDE),
                                expect(TEST_LOSS.atEnd(), FIVE).toStayBelow(WIDE))
                        .in(LABELS));
    }

    private static Expectation[] better(Arm<Size> ensemble) {
        return new Expectation[] {
            expect(BETTER, ensemble).atLeast(ONE_EXAMPLE),
            expect(SURER, ensemble).atLeast(0)
        };
    }

    @Override
    public List<Figure> figures() {
        Axis members = new Axis(Plot.ARM, "Members");
        return List.of(
                Figure.of(
                                "Test accuracy and loss against members",
                                Plot.levels(TEST_ACCURACY.atEnd(), members)
                                        .arms("1", "2", "5", "10")
                                        .panels(LABELS)
                                        .logX(),
                                Plot.levels(TEST_LOSS.atEnd(), members)
                                        .arms("1", "2", "5", "10")
                                        .panels(LABELS)
                                        .logX())
                        .shows("best member"),
                Figure.of(
                                "An ensemble against a network with as many parameters",
                                Plot.bars(TEST_ACCURACY.atEnd()).groups(LABELS),
                                Plot.bars(TEST_LOSS.atEnd()).groups(LABELS),
                                Plot.bars(CALIBRATION_ERROR.atEnd()).groups(LABELS))
                        .shows("regularizes"));
    }
}
