package lecture.backpropagation;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.metric.Axis.STEP;
import static lab.probe.Moment.everySteps;
import static lecture.Decks.*;
import static org.nd4j.linalg.activations.Activation.*;
import static org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.claim.*;
import lab.data.DataSource;
import lab.metric.*;
import lab.network.*;
import lab.network.ScaledWeights.Draw;
import lab.probe.Evaluation;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * A sigmoid or softmax output learns faster with cross-entropy than with squared error, most of all from a saturated start.
 *
 * <p>The slides only say that one should choose, and change, the loss. Nielsen 2015, chapter 3, shows why cross-entropy: the
 * derivative of the output drops out of its gradient, so an output that is wrong and sure still learns. Each arm trains at
 * the rate that suits it best in trial runs, since the two losses have other scales. A start is saturated by output weights
 * that are 10 times as large as Glorot's, which makes outputs as sure as Nielsen's, and fully saturated by 20 times, where
 * many a sigmoid is exactly 0 or 1 in single precision: Deeplearning4j multiplies the derivatives of loss and output instead
 * of cancelling them, so that cross-entropy has no gradient there either. Hui and Belkin 2020, arXiv:2006.07322, find squared
 * error as good in the end, which is not about speed from the start.
 */
public final class LossFunctions implements Experiment<LossFunctions.Output> {
    private static final Setting RATE = Setting.real("rate", 0.3);
    private static final Setting EPOCHS = Setting.count("epochs", 10).smoke(1);

    private static final Metric TRAIN_ERROR = Evaluation.TRAIN_ERROR.along(STEP);
    private static final Summary UPDATES = TRAIN_ERROR.firstAtMost(0.1).named("updates to 10 % training error");

    /** What a rate is chosen by, too, since it is finite where no rate gets there. */
    private static final Summary MEAN_ERROR =
            Summary.meanOfLast(TRAIN_ERROR, 1).named("mean training error of all readings");

    private static final Factor<String> UNIT = Factor.of("output", "softmax", "sigmoid");
    private static final Factor<String> START = Factor.of("start", "ordinary", "saturated", "fully saturated");
    private static final Map<String, Double> GAINS =
            Map.of("ordinary", 1.0, "saturated", 10.0, "fully saturated", 20.0);
    private static final Arm<Boolean> CROSS_ENTROPY = Arm.of("cross-entropy", true);
    private static final Arm<Boolean> SQUARED_ERROR = Arm.of("squared error", false);

    /** An arm's value: the output units, the loss, and the factor of the initial output weights. */
    public record Output(Activation unit, LossFunction loss, double gain) {
        NetworkSpec on(Mlp mlp) {
            return new OutputUnits(new OutputWeights(mlp, new ScaledWeights(gain, Draw.NORMAL)), unit, loss);
        }
    }

    @Override
    public Claim claim() {
        return Claim.named("loss-functions")
                .tier(3)
                .says(
                        "A sigmoid or softmax output learns faster with cross-entropy than with squared error, most of all from a"
                                + " saturated start.")
                .slide(BAEK, "Factors Affecting Your Training Result")
                .slide(DCU, "Slow convergence")
                .source("Nielsen 2015, http://neuralnetworksanddeeplearning.com/chap3.html")
                .notes(ForReaders.LOSS_FUNCTIONS)
                .seeds(
                        301,
                        20,
                        "on lower seeds rates were chosen by a number that is infinite at every rate for squared error from a"
                                + " saturated start, so that it got the smallest one; and the only saturated start was a full one");
    }

    @Override
    public List<Arm<Output>> arms() {
        List<Arm<Output>> outputs = Arm.product(List.of(CROSS_ENTROPY, SQUARED_ERROR), UNIT, LossFunctions::output);
        return Arm.product(
                outputs, START, (output, start) -> new Output(output.unit(), output.loss(), GAINS.get(start)));
    }

    private static Output output(boolean crossEntropy, String unit) {
        boolean softmax = unit.equals("softmax");
        LossFunction fitting = softmax ? MCXENT : XENT;
        return new Output(softmax ? SOFTMAX : SIGMOID, crossEntropy ? fitting : MSE, 1);
    }

    @Override
    public Optional<Tuning> tuning() {
        return Optional.of(Tuning.of(RATE, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100).lowest(MEAN_ERROR));
    }

    @Override
    public Recipe recipe(Output output, Settings settings) {
        DataSource digits = settings.digits().training(1_000);
        Mlp mlp = Mlp.classifying(digits).hidden(30).activation(SIGMOID).updater(new HeavyBall(settings.real(RATE), 0));
        return Recipe.train(output.on(mlp), digits)
                .batchSize(10)
                .epochs(settings.count(EPOCHS))
                .observe(everySteps(25), Evaluation.of(TRAIN_ERROR));
    }

    @Override
    public List<Clause> clauses() {
        Summary factor = UPDATES.over(UPDATES.in(CROSS_ENTROPY.key())).named("updates over those of cross-entropy");
        return List.of(
                clause(
                                "it learns faster with cross-entropy than with squared error",
                                expect(UPDATES, CROSS_ENTROPY).toStayBelow(SQUARED_ERROR),
                                expect(MEAN_ERROR, CROSS_ENTROPY).toStayBelow(SQUARED_ERROR))
                        .in(UNIT)
                        .in(START),
                clause("most of all from a saturated start")
                        .under("from a saturated start", more(factor, "saturated"))
                        .under("from a fully saturated start", more(factor, "fully saturated"))
                        .in(UNIT));
    }

    private static Expectation more(Summary factor, String start) {
        return expect(factor, SQUARED_ERROR.at(START, start)).toExceed(SQUARED_ERROR.at(START, "ordinary"));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                                "Training error by update from an ordinary start",
                                Plot.curves(TRAIN_ERROR).only(START, "ordinary").panels(UNIT))
                        .shows("faster with cross-entropy"),
                Figure.of(
                                "Training error by update from a saturated start",
                                Plot.curves(TRAIN_ERROR)
                                        .only(START, "saturated")
                                        .panels(UNIT))
                        .shows("most of all"),
                Figure.of(
                        "Training error by update from a fully saturated start",
                        Plot.curves(TRAIN_ERROR).only(START, "fully saturated").panels(UNIT)),
                Figure.of("Choice of the rate", Plot.tuning().panels(START)));
    }
}
