package lecture.regularization;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.Evaluation.*;
import static lab.probe.Moment.AT_END;
import static lecture.Decks.*;

import java.util.List;
import java.util.stream.Stream;
import lab.claim.*;
import lab.metric.*;
import lab.network.*;
import lab.probe.Evaluation;

/**
 * Too small a network underfits: its errors are high and close together. A large one on little data overfits: its training
 * error is near zero and the gap wide. The slide's cure is a smaller network.
 *
 * <p>One hidden layer of tanh units (a single ReLU unit often dies) on 500 pictures, all widths for the same updates at one
 * rate. The cure is judged as one would take it: of all narrower networks the one with the lowest error on validation data
 * is held against the widest. Classical theory says that it helps, Neyshabur et al. 2015 and Belkin et al. 2019 that the
 * error goes on falling with the width; where labels are wrong there is most to overfit, so that is a regime.
 */
public final class Capacity implements Experiment<Capacity.Net> {
    private static final Setting RATE = Setting.real("rate", 0.02);
    private static final Setting EPOCHS = Setting.count("epochs", 60).smoke(2);
    private static final int EXAMPLES = 500;

    private static final Factor<String> DATA = Factor.of("data", "digits", "garments", "wrong labels");
    private static final List<Arm<Integer>> WIDTHS = Stream.of(1, 4, 16, 64, 256, 1024)
            .map(width -> Arm.of(String.valueOf(width), width))
            .toList();
    private static final Arm<Integer> NARROWEST = WIDTHS.get(0);
    private static final Arm<Integer> WIDEST = WIDTHS.get(5);
    private static final List<ArmKey> NARROWER =
            WIDTHS.subList(0, 5).stream().map(arm -> arm.key()).toList();

    private static final Summary TRAINING = TRAIN_ERROR.atEnd();
    private static final Summary TEST = TEST_ERROR.atEnd();
    private static final Summary GAP = TEST.minus(TRAINING).named("gap between test and training error");

    /** An arm's value: width and data. */
    public record Net(int width, String data) {}

    @Override
    public Claim claim() {
        return Claim.named("capacity")
                .tier(2)
                .says(
                        "Too small a network underfits, with high errors close together; a large one on little data overfits,"
                                + " with a training error near zero and a wide gap; then a smaller one is better.")
                .slide(BAEK, "Basic Concepts")
                .slide(DCU, "Overfitting")
                .slide(DCU, "Underfitting")
                .slide(UC3M, "Regularization")
                .source("Neyshabur et al. 2015, arXiv:1412.6614, Fig. 1; Belkin et al. 2019, arXiv:1812.11118")
                .notes(ForReaders.CAPACITY)
                .seeds(
                        301,
                        20,
                        "on lower seeds half the epochs left the widest network short of learning its examples");
    }

    @Override
    public List<Arm<Net>> arms() {
        return Arm.product(WIDTHS, DATA, Net::new);
    }

    @Override
    public Recipe recipe(Net net, Settings settings) {
        var pictures = net.data().equals("garments") ? settings.garments() : settings.digits();
        var few = pictures.training(EXAMPLES);
        var labelled = net.data().equals("wrong labels") ? few.mislabelled(0.2) : few;
        Mlp mlp = Mlp.classifying(few).hidden(net.width()).updater(new HeavyBall(settings.real(RATE), 0.9));
        return Recipe.train(mlp, labelled)
                .batchSize(50)
                .epochs(settings.count(EPOCHS))
                .observe(AT_END, Evaluation.of(TRAIN_ERROR, VALIDATION_ERROR, TEST_ERROR));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause(
                                "too small a network underfits, with high errors close together",
                                expect(TRAINING, NARROWEST).atLeast(0.25),
                                expect(GAP, NARROWEST).toStayBelow(WIDEST))
                        .in(DATA),
                clause(
                                "a large one on little data overfits, with a training error near zero and a wide gap",
                                expect(TRAINING, WIDEST).atMost(0.01),
                                expect(GAP, WIDEST).atLeast(0.05))
                        .in(DATA),
                clause("then a smaller one is better", expect(smaller(), WIDEST).atMost(0))
                        .in(DATA));
    }

    @Override
    public List<Unjudged> unjudged() {
        return List.of(
                new Unjudged(
                        DATA.levels().stream()
                                .flatMap(data -> NARROWER.stream().skip(1).map(width -> width.at(DATA.name(), data)))
                                .toList(),
                        "The sentence is about the smallest and the largest network; from those between, the smaller one is chosen."));
    }

    /** What the narrower network that validation data choose has over the widest one. */
    private static Summary smaller() {
        Summary chosen =
                VALIDATION_ERROR.atEnd().across(NARROWER).levelOfBest().named("width chosen on validation data");
        return TEST.across(NARROWER)
                .at(chosen)
                .minus(TEST.in(WIDEST.key()))
                .named("test error of the smaller network that validation data choose, minus that of the largest");
    }

    @Override
    public List<Figure> figures() {
        Axis width = new Axis(Plot.ARM, "Hidden units");
        return List.of(Figure.of(
                        "Errors against width",
                        Plot.levels(TRAINING, width).panels(DATA).logX().range(0, 1),
                        Plot.levels(TEST, width).panels(DATA).logX().range(0, 1))
                .shows("small a network"));
    }
}
