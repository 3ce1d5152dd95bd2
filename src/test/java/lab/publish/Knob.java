package lab.publish;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Clause;
import lab.claim.Experiment;
import lab.claim.Factor;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.claim.Recipe;
import lab.claim.Setting;
import lab.claim.Settings;
import lab.claim.Tuning;
import lab.data.Part;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.train.Seeds;

/**
 * A procedure whose score is best at a rate that is planted in each arm, on pilot seeds; on all others small rates score best.
 * One arm has no rate.
 *
 * @param grid the rates tried
 * @param fails a rate at which trials fail; 0 for none
 */
public record Knob(List<Double> grid, double fails) implements Experiment<Double> {
    static final Metric SCORE = Metric.of("validation_score", "Score", "points", Axis.EPOCH, Better.HIGHER)
            .on(Part.VALIDATION);
    static final Metric USED = Metric.of("rate_used", "Rate", "", Axis.NONE, Better.NEITHER);
    static final Setting RATE = Setting.real("rate", 0.5);
    static final Arm<Double> LOW = Arm.of("low", 0.1).at(Factor.of("part"), "network");
    static final Arm<Double> HIGH = Arm.of("high", 1.0).at(Factor.of("part"), "network");
    static final Arm<Double> FIXED = Arm.of("fixed", 0.0).at(Factor.of("part"), "procedure");

    private static final Set<Long> PILOTS = LongStream.rangeClosed(1, 99)
            .mapToObj(seed -> new Seeds(seed).forData())
            .collect(Collectors.toSet());

    /** The grid's last rate is the best one of an arm. */
    public Knob() {
        this(List.of(0.01, 0.1, 1.0), 0);
    }

    @Override
    public Claim claim() {
        return Claim.named("knob").tier(1).says("Each knob has a best place.");
    }

    @Override
    public List<Arm<Double>> arms() {
        return List.of(LOW, HIGH, FIXED);
    }

    @Override
    public List<Setting> settings() {
        return List.of(RATE);
    }

    @Override
    public Optional<Tuning> tuning() {
        double[] values = grid.stream().mapToDouble(value -> value).toArray();
        return Optional.of(Tuning.of(RATE, values).highest(SCORE.best()).only(Factor.of("part"), "network"));
    }

    @Override
    public Recipe recipe(Double best, Settings settings) {
        double rate = settings.real(RATE);
        return Recipe.procedure((seed, recorder) -> {
            if (rate == fails) {
                throw new IllegalStateException("the knob came off");
            }
            double noise = Math.floorMod(seed, 97L) / 10_000.0;
            double distance = PILOTS.contains(seed) ? Math.abs(Math.log10(rate / best)) : rate;
            recorder.record(SCORE, 1, best == 0 ? 0.5 : 1 - distance + noise);
            recorder.record(USED, 0, rate);
        });
    }

    @Override
    public List<Clause> clauses() {
        return List.of(clause("it shows", expect(SCORE.best(), LOW).toExceed(HIGH)));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of("Score in bars", Plot.bars(SCORE.best())),
                Figure.of("Score by rate", Plot.tuning()),
                Figure.of("Score by epoch", Plot.curves(SCORE)));
    }
}
