package lecture.learning_rate;

import static java.lang.Math.*;
import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static lab.probe.ScheduleCurve.*;
import static lecture.Decks.*;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import lab.claim.*;
import lab.probe.ScheduleCurve;
import lab.schedule.*;
import lab.schedule.Rate.Per;
import org.nd4j.linalg.schedule.*;

/**
 * Each schedule that the slides name is the printed formula.
 *
 * <p>Nothing is trained and nothing drawn: this is arithmetic, checked at every whole {@code t} from 0 to 60 for rates of at
 * most 1. It can fail where a formula is misprinted or a program computes another function, so both programs that a student
 * meets here are judged: the schedules of this laboratory, which the topic's other claims train with, and
 * Deeplearning4j's. The slides print formulas for exponential, halving, inverse and linear decay and name the rest as
 * PyTorch's; their formulas are PyTorch's documentation and, for the cycles, Smith's. Deeplearning4j's polynomial of power 1
 * ought to be the linear decay to 0, but multiplies by {@code 1 + t/60}, not {@code 1 - t/60}.
 */
public final class ScheduleShapes implements Experiment<ScheduleCurve> {
    private static final double EXACT = 1e-9;
    private static final double AS_RECORDED = 1e-8; // nine digits of a rate
    private static final Per PER = Per.STEP;
    private static final ScheduleType TYPE = ScheduleType.ITERATION;

    private static final List<Arm<ScheduleCurve>> OURS = List.of(
            arm("exponential", new Exponential(PER, 1, 0.05), Printed::exponential),
            arm("halving", new Steps(PER, 1, 0.5, 1), t -> 1.0 / (1L << (int) t)),
            arm("inverse", new Inverse(PER, 1, 0.1), Printed::inverse),
            arm("linear", new Linear(PER, 1, 0.01, 45), t -> Printed.linear(min(t / 45, 1), 0.01)),
            arm("step", new Steps(PER, 1, 0.1, 20), Printed::step),
            arm("cosine", new Cosine(PER, 1, 0, 60), t -> Printed.anneal(t / 60)),
            arm("restarts", new Restarts(PER, 1, 0, 4, 2), Printed::restarts),
            arm("triangular", Triangular.triangular(PER, 0.1, 1, 10), Printed::triangular),
            arm("triangular2", Triangular.triangular2(PER, 0.1, 1, 10), Printed::triangular2),
            arm("warm-up", new Warmup(10, new Constant(1)), t -> min(1, (t + 1) / 10)),
            arm("one-cycle", new OneCycle(PER, 1, 61), Printed::oneCycle),
            arm("lambda 0.95^t", new Exponential(PER, 1, -log(0.95)), t -> pow(0.95, t)));
    private static final Arm<ScheduleCurve> LAMBDA =
            arm("lambda t//30", new Stages(PER, 30, 1, List.of(0.0, 1.0, 2.0)), t -> floor(t / 30));

    private static final List<Arm<ScheduleCurve>> LIBRARY = List.of(
            arm("library exponential", new ExponentialSchedule(TYPE, 1, exp(-0.05)), Printed::exponential),
            arm("library inverse", new InverseSchedule(TYPE, 1, 0.1, 1), Printed::inverse),
            arm("library step", new StepSchedule(TYPE, 1, 0.1, 20), Printed::step),
            arm("library cycle", new CycleSchedule(TYPE, 0.1, 1, 20, 0, 1), Printed::triangular));
    private static final Arm<ScheduleCurve> POLYNOMIAL =
            arm("library polynomial", new PolySchedule(TYPE, 1, 1, END), t -> Printed.linear(t / END, 0));

    @Override
    public Claim claim() {
        return Claim.named("schedule-shapes")
                .says("Each named learning-rate schedule is the printed formula.")
                .slide(UC3M, "Common Classical Learning Rate Decay Strategies")
                .slide(UC3M, "Learning Rate in Pytorch")
                .slide(OSLO, "Learning with minibatch gradient descent")
                .slide(CMU, "No Need to Hand code LR Schedule")
                .source("arithmetic; Loshchilov and Hutter 2017, arXiv:1608.03983, eq. (5); Smith 2017,"
                        + " arXiv:1506.01186; PyTorch's torch.optim.lr_scheduler")
                .errata(InPrint.LAMBDA.followedBy(LAMBDA))
                .notes(ForReaders.SCHEDULE_SHAPES);
    }

    @Override
    public List<Arm<ScheduleCurve>> arms() {
        return Stream.of(OURS, LIBRARY, List.of(LAMBDA, POLYNOMIAL))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Recipe recipe(ScheduleCurve curve, Settings settings) {
        return Recipe.procedure(curve::follow);
    }

    @Override
    public List<Clause> clauses() {
        return List.of(
                clause("each named schedule is the printed formula")
                        .under("as this laboratory writes them", exact(Stream.concat(OURS.stream(), Stream.of(LAMBDA))))
                        .under("as Deeplearning4j ships them", exact(LIBRARY.stream())),
                clause(
                                "Deeplearning4j's polynomial of power 1 rises to nearly twice its first rate",
                                expect(RATE.at(END - 1), POLYNOMIAL).toEqual(2 - 1.0 / END, AS_RECORDED))
                        .aside(),
                clause(
                                "the printed factor t//30 trains nothing for 30 epochs, then rises",
                                expect(RATE.at(29), LAMBDA).toEqual(0, 0),
                                expect(RATE.at(END), LAMBDA).toEqual(2, 0))
                        .aside());
    }

    @Override
    public List<Figure> figures() {
        String[] ours = OURS.stream().map(arm -> arm.key().name()).toArray(String[]::new);
        return List.of(
                Figure.of("Rate by progress", Plot.curves(RATE).arms(ours).panels())
                        .columns(4)
                        .shows("printed formula"),
                Figure.of(
                                "What falls on paper and rises in a program",
                                Plot.curves(RATE)
                                        .arms("library polynomial", "lambda t//30")
                                        .panels())
                        .shows("nearly twice"));
    }

    private static Arm<ScheduleCurve> arm(String name, ISchedule schedule, DoubleUnaryOperator formula) {
        return Arm.of(name, new ScheduleCurve(schedule, formula));
    }

    private static Stream<Expectation> exact(Stream<Arm<ScheduleCurve>> arms) {
        return arms.map(arm -> expect(ERROR.atEnd(), arm).toNeverExceed(EXACT));
    }
}
