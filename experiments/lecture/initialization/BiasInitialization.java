package lecture.initialization;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.DeadUnits.DEAD_SHARE;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.*;
import static lecture.Decks.*;

import java.util.List;
import lab.claim.*;
import lab.network.*;
import lab.probe.*;

/**
 * Random weights break the symmetry, so all biases may start at one value, and whether it is 0 or a small constant makes no
 * difference. A small positive value is sometimes recommended to keep ReLU units from dying.
 *
 * <p>The slide says that b can be 0 and that 0.01 is common, and names no network. Ours has three hidden layers of 100 ReLU
 * units with He's weights; all biases, including the outputs', start at the arm's value. A bias of 1, a hundred times as
 * large, is the next question of a student. A unit is dead if it is silent for every training example.
 */
public final class BiasInitialization implements Experiment<Double> {
    private static final double MARGIN = 0.005; // of accuracy: half a percentage point
    private static final Setting RATE = Setting.real("rate", 0.01);
    private static final Setting EPOCHS = Setting.count("epochs", 15).smoke(1).full(30);

    private static final Arm<Double> ZERO = arm(0);
    private static final Arm<Double> SMALL = arm(0.01);
    private static final Arm<Double> LARGE = arm(1);

    @Override
    public Claim claim() {
        return Claim.named("bias-initialization")
                .says(
                        "Since random weights break the symmetry, starting all biases at 0 or at 0.01 makes no difference.")
                .slide(OSLO, "Initializing the bias terms")
                .source("Goodfellow et al. 2016, https://www.deeplearningbook.org, section 8.4")
                .notes(ForReaders.BIAS_INITIALIZATION)
                .seeds(201, 10, "on lower seeds the first epoch and dead units were seen before they were judged");
    }

    @Override
    public List<Arm<Double>> arms() {
        return List.of(ZERO, SMALL, LARGE);
    }

    @Override
    public Recipe recipe(Double bias, Settings settings) {
        Mlp mlp = Mlp.classifying(settings.digits()).hidden(100, 100, 100).relu();
        Mlp network = mlp.with(builder -> builder.biasInit(bias));
        return Recipe.train(network.updater(new HeavyBall(settings.real(RATE), 0.9)), settings.digits())
                .batchSize(64)
                .epochs(settings.count(EPOCHS))
                .observe(AT_START.and(EVERY_EPOCH), Evaluation.of(TEST_ACCURACY), new DeadUnits());
    }

    @Override
    public List<Clause> clauses() {
        return List.of(clause(
                "starting all biases at 0 or at 0.01 makes no difference",
                expect(TEST_ACCURACY.atEnd(), SMALL).toMatch(ZERO, MARGIN),
                expect(TEST_ACCURACY.at(1), SMALL).toMatch(ZERO, MARGIN),
                expect(DEAD_SHARE.atEnd(), SMALL).toMatch(ZERO, 0.003)));
    }

    @Override
    public List<Unjudged> unjudged() {
        return List.of(Unjudged.because(
                "No slide recommends a bias of 1, a hundred times as large; it costs some accuracy in the first epochs.",
                LARGE));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Test accuracy by epoch",
                                Plot.curves(TEST_ACCURACY).range(0.85, 1),
                                Plot.effects(TEST_ACCURACY.atEnd()))
                        .shows("makes no difference"),
                Figure.of("Dead units by epoch", Plot.curves(DEAD_SHARE)));
    }

    private static Arm<Double> arm(double bias) {
        return Arm.of("bias " + Setting.format(bias), bias);
    }
}
