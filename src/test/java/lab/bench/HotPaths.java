package lab.bench;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import lab.claim.Arm;
import lab.claim.Clause;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.metric.Recording;
import lab.metric.TrialKey;
import lab.metric.Trials;
import lab.result.TrialsCsv;
import lab.verdict.Judge;
import lab.verdict.Verdict;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What the laboratory does besides training, on a study of the usual size: 2 arms, 5 seeds, 10 metrics after each of 50
 * epochs, which is 5,000 rows. Microseconds. Started by {@code benchmarks/hot-paths}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(5)
public class HotPaths {
    private static final int EPOCHS = 50;

    private final Arm<Boolean> with = Arm.of("with", true);
    private final Arm<Boolean> without = Arm.of("without", false);
    private final List<Metric> metrics = IntStream.range(0, 10)
            .mapToObj(i -> Metric.of("metric_" + i, "Metric " + i, "nats", Axis.EPOCH, Better.LOWER))
            .toList();
    private final List<Clause> clauses = List.of(clause(
            "it is better",
            expect(metrics.get(0).atEnd(), without).toExceed(with).times(1.5),
            expect(metrics.get(1).atEnd(), with).within(0, 1),
            expect(metrics.get(2).atEnd(), with).toMatch(without, 0.1)));

    private Trials trials;
    private Path file;

    /** Makes the study and a file of it. */
    @Setup(Level.Trial)
    public void record() throws IOException {
        Map<TrialKey, Recording> recordings = new LinkedHashMap<>();
        for (Arm<Boolean> arm : List.of(without, with)) {
            for (long seed = 101; seed <= 105; seed++) {
                recordings.put(new TrialKey(arm.key(), seed), trial(seed).recording());
            }
        }
        trials = new Trials(recordings);
        file = Files.createTempFile("trials", ".csv");
        TrialsCsv.write(trials, file);
    }

    /** Removes the file. */
    @TearDown(Level.Trial)
    public void clean() throws IOException {
        Files.delete(file);
    }

    private Recorder trial(long seed) {
        Recorder recorder = new Recorder();
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            for (Metric metric : metrics) {
                recorder.record(metric, epoch, Math.exp(-epoch / (double) seed));
            }
        }
        return recorder;
    }

    /** Recording the 500 numbers of one trial. */
    @Benchmark
    public Recorder recordATrial() {
        return trial(103);
    }

    /** The same, and putting them in order. */
    @Benchmark
    public Recording recordAndOrderATrial() {
        return trial(103).recording();
    }

    /** Judging an order, a range and an equivalence. */
    @Benchmark
    public Verdict judgeAStudy() {
        return Judge.judge(clauses, trials);
    }

    /** Writing {@code trials.csv}. */
    @Benchmark
    public void writeCsv(Blackhole hole) {
        TrialsCsv.write(trials, file);
        hole.consume(file);
    }

    /** Reading {@code trials.csv}. */
    @Benchmark
    public Trials readCsv() {
        return TrialsCsv.read(file);
    }
}
