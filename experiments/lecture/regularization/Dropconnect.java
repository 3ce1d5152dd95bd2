package lecture.regularization;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.everyEpochs;
import static lecture.Decks.DCU;

import java.util.List;
import lab.claim.*;
import lab.data.DataSource;
import lab.metric.Summary;
import lab.network.*;
import lab.probe.Evaluation;
import lab.schedule.Cosine;
import lab.schedule.Rate.Per;

/**
 * Dropping weights reduces overfitting, as dropping units does.
 *
 * <p>A large network on 1,000 pictures. Half of the weights of the hidden layers are dropped in training, anew for every
 * batch, and none at test time; or half of the units. All arms share the budget and the rate,
 * which falls to 0, since noisy weights make single updates a matter of luck. The slide names drop-connect as a cure
 * for a validation loss that rises while the training loss falls; where a fifth of the labels is wrong, there is more of it.
 */
public final class Dropconnect implements Experiment<Dropconnect.Net> {
    private static final Setting RATE = Setting.real("rate", 0.02);
    private static final Setting EPOCHS = Setting.count("epochs", 60).smoke(2);

    private static final Factor<String> DATA = Factor.of("data", "digits", "garments", "wrong labels");
    private static final Arm<Drop> NONE = Arm.of("none", new Drop(0, 0));
    private static final Arm<Drop> UNITS = Arm.of("dropout", new Drop(0.5, 0));
    private static final Arm<Drop> WEIGHTS = Arm.of("drop-connect", new Drop(0, 0.5));

    private static final Summary LOSS_GAP =
            TEST_LOSS.atEnd().minus(TRAIN_LOSS.atEnd()).named("loss gap, test minus training");

    private record Drop(double units, double weights) {}

    /** An arm's value: the shares of dropped units and weights, and the data. */
    public record Net(double units, double weights, String data) {}

    @Override
    public Claim claim() {
        return Claim.named("dropconnect")
                .tier(3)
                .says("Dropping weights (drop-connect) reduces overfitting, as dropping units does.")
                .slide(DCU, "Overfitting")
                .source("Wan et al. 2013, https://proceedings.mlr.press/v28/wan13.html")
                .notes(ForReaders.DROPCONNECT)
                .seeds(101, 10, "five would leave digits and garments open, by the pilots");
    }

    @Override
    public List<Arm<Net>> arms() {
        return Arm.product(
                List.of(NONE, UNITS, WEIGHTS), DATA, (drop, data) -> new Net(drop.units(), drop.weights(), data));
    }

    @Override
    public Recipe recipe(Net net, Settings settings) {
        DataSource pictures = net.data().equals("garments") ? settings.garments() : settings.digits();
        DataSource few = pictures.training(1_000);
        DataSource labelled = net.data().equals("wrong labels") ? few.mislabelled(0.2) : few;
        int epochs = settings.count(EPOCHS);
        Mlp mlp = Mlp.classifying(few)
                .hidden(256, 256)
                .relu()
                .dropout(net.units())
                .updater(new HeavyBall(new Cosine(Per.EPOCH, settings.real(RATE), 0, epochs), 0.9));
        return Recipe.train(new DroppedWeights(mlp, net.weights()), labelled)
                .batchSize(100)
                .epochs(epochs)
                .observe(everyEpochs(5), Evaluation.of(TRAIN_LOSS, TEST_LOSS, TEST_ACCURACY));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause("dropping weights reduces overfitting", less(WEIGHTS)).in(DATA),
                clause("as dropping units does", less(UNITS)).in(DATA),
                clause(
                                "the test accuracy rises",
                                expect(TEST_ACCURACY.atEnd(), WEIGHTS).toExceed(NONE))
                        .in(DATA)
                        .aside());
    }

    private static Expectation[] less(Arm<Drop> dropped) {
        return new Expectation[] {
            expect(TEST_LOSS.atEnd(), dropped).toStayBelow(NONE),
            expect(LOSS_GAP, dropped).toStayBelow(NONE)
        };
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of("Test loss by epoch", Plot.curves(TEST_LOSS).panels(DATA))
                        .shows("dropping weights"),
                Figure.of(
                        "Loss gap and test accuracy",
                        Plot.bars(LOSS_GAP).groups(DATA),
                        Plot.bars(TEST_ACCURACY.atEnd()).groups(DATA)));
    }
}
