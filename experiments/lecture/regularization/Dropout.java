package lecture.regularization;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.*;
import static lecture.Decks.*;

import java.util.List;
import lab.claim.*;
import lab.data.DataSource;
import lab.metric.Summary;
import lab.network.*;
import lab.probe.*;

/**
 * Dropping hidden units at random in training reduces overfitting of a large network on little data; in a small network with
 * enough data, which does not overfit, it costs accuracy. A slide says that typically a half is dropped; a fifth and four
 * fifths are tried, too.
 *
 * <p>Units are dropped, not weights, and none at test time; in training the remaining ones are scaled up instead, as
 * Deeplearning4j does. Srivastava et al. trained on all 60,000 digits with a larger rate for dropout; here all arms share
 * rate and budget, and the large network sees 1,000 digits. They report that dropout takes two to three times as long to
 * train; the budget is twice the 20 epochs after which the test accuracy without dropout stops changing (pilot seeds).
 */
public final class Dropout implements Experiment<Dropout.Net> {
    private static final Setting RATE = Setting.real("rate", 0.05);
    private static final Setting EPOCHS = Setting.count("epochs", 40).smoke(2).full(200);
    private static final Setting SMALL_EPOCHS =
            Setting.count("small-epochs", 10).smoke(2).full(50);

    private static final Factor<String> NETWORK = Factor.of("network", "large", "small");
    private static final Arm<Net> NONE = arm(0, "large");
    private static final Arm<Net> FIFTH = arm(0.2, "large");
    private static final Arm<Net> HALF = arm(0.5, "large");
    private static final Arm<Net> MOST = arm(0.8, "large");
    private static final Arm<Net> SMALL_NONE = arm(0, "small");
    private static final Arm<Net> SMALL_HALF = arm(0.5, "small");

    private static final Summary ACCURACY_GAP =
            TRAIN_ACCURACY.atEnd().minus(TEST_ACCURACY.atEnd()).named("accuracy gap, training minus test");
    private static final Summary LOSS_GAP =
            TEST_LOSS.atEnd().minus(TRAIN_LOSS.atEnd()).named("loss gap, test minus training");

    /** An arm's value: the share of dropped units, in a large network on little data or in a small one on all data. */
    public record Net(double dropped, String size) {}

    @Override
    public Claim claim() {
        return Claim.named("dropout")
                .tier(1)
                .says(
                        "Dropping hidden units at random in training, and none at test time, reduces overfitting of a large"
                                + " network on little data.")
                .slide(UC3M, "Regularization: Dropout")
                .slide(BAEK, "Dropout")
                .slide(DCU, "Overfitting")
                .slide(CMU, "Optimization & Deep Learning Tricks")
                .source("Srivastava et al. 2014, https://jmlr.org/papers/v15/srivastava14a.html, Table 2")
                .published(InPrint.DROPOUT)
                .notes(ForReaders.DROPOUT)
                .seeds(
                        401,
                        20,
                        "ten of lower seeds left four regimes open; on twenty the large network had 1,024 units a layer");
    }

    @Override
    public List<Arm<Net>> arms() {
        return List.of(NONE, FIFTH, HALF, MOST, SMALL_NONE, SMALL_HALF);
    }

    @Override
    public Recipe recipe(Net net, Settings settings) {
        boolean large = net.size().equals("large");
        DataSource digits = large ? settings.digits().training(1_000) : settings.digits();
        Mlp mlp = Mlp.classifying(digits).relu();
        Mlp network = large ? mlp.hidden(512, 512) : mlp.hidden(75, 45);
        HeavyBall momentum = new HeavyBall(settings.real(RATE), 0.9);
        return Recipe.train(network.dropout(net.dropped()).updater(momentum), digits)
                .batchSize(100)
                .epochs(settings.count(large ? EPOCHS : SMALL_EPOCHS))
                .observe(everyEpochs(4), Evaluation.of(TRAIN_LOSS, TRAIN_ACCURACY, TEST_LOSS, TEST_ACCURACY))
                .observe(AT_END, new Weights());
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause("reduces overfitting of a large network on little data")
                        .under("with a fifth dropped", lowerTestLoss(FIFTH))
                        .under("with a half dropped", lowerTestLoss(HALF))
                        .under("with four fifths dropped", lowerTestLoss(MOST)),
                clause("the test accuracy rises")
                        .under(
                                "with a fifth dropped",
                                expect(TEST_ACCURACY.atEnd(), FIFTH).toExceed(NONE))
                        .under(
                                "with a half dropped",
                                expect(TEST_ACCURACY.atEnd(), HALF).toExceed(NONE))
                        .under(
                                "with four fifths dropped",
                                expect(TEST_ACCURACY.atEnd(), MOST).toExceed(NONE)),
                clause(
                        "it costs a small network with enough data accuracy",
                        expect(TEST_ACCURACY.atEnd(), SMALL_HALF).toStayBelow(SMALL_NONE)));
    }

    private static Expectation[] lowerTestLoss(Arm<Net> dropped) {
        return new Expectation[] {
            expect(TEST_LOSS.atEnd(), dropped).toStayBelow(NONE),
            expect(LOSS_GAP, dropped).toStayBelow(NONE)
        };
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Training and test loss by epoch",
                                Plot.curves(TRAIN_LOSS).only(NETWORK, "large").logY(),
                                Plot.curves(TEST_LOSS).only(NETWORK, "large"))
                        .shows("large network", "dropout reduces overfitting of a large network on little data"),
                Figure.of(
                                "Test accuracy by epoch",
                                Plot.curves(TEST_ACCURACY).only(NETWORK, "large"),
                                Plot.effects(TEST_ACCURACY.atEnd()))
                        .shows(
                                "test accuracy rises",
                                "dropout raises the test accuracy of a large network on little data"),
                Figure.of(
                                "Gap between training and test",
                                Plot.bars(ACCURACY_GAP).only(NETWORK, "large"),
                                Plot.bars(LOSS_GAP).only(NETWORK, "large"))
                        .shows("large network", "dropout reduces overfitting of a large network on little data"));
    }

    private static Arm<Net> arm(double dropped, String size) {
        return Arm.of("p = " + Setting.format(dropped), dropped).at(NETWORK, size, Net::new);
    }
}
