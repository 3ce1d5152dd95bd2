package lab.publish;

import java.util.List;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Clause;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Recipe;
import lab.claim.Settings;
import lab.data.Datasets;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.network.Mlp;
import lab.probe.Moment;
import lab.probe.Probe;
import lab.probe.Subject;

/**
 * The experiment of the self-check: a small network whose parameters are all recorded. It uses dropout and shuffling, so
 * that every random stream takes part. No syllabus lists it; every worker knows it.
 */
public record BitExact() implements Experiment<Integer> {
    private static final Metric PARAMETER = Metric.of("parameter", "Parameter", "", Axis.STEP, Better.NEITHER);
    private static final Arm<Integer> NETWORK = Arm.of("network", 8); // features

    @Override
    public Claim claim() {
        return Claim.named("self-check").says("The same seed gives the same bits.");
    }

    @Override
    public List<Arm<Integer>> arms() {
        return List.of(NETWORK);
    }

    @Override
    public Recipe recipe(Integer features, Settings settings) {
        Mlp network = Mlp.inputs(features).hidden(32, 32).outputs(2).dropout(0.5);
        return Recipe.train(network, Datasets.blobs(200, features, 2, 1))
                .epochs(5)
                .observe(Moment.AT_END, new Parameters());
    }

    @Override
    public List<Clause> clauses() {
        return List.of();
    }

    @Override
    public List<Figure> figures() {
        return List.of();
    }

    private record Parameters() implements Probe {
        @Override
        public List<Metric> metrics() {
            return List.of(PARAMETER);
        }

        @Override
        public void measure(Subject subject, Recorder recorder) {
            float[] values = subject.network().params().toFloatVector();
            for (int i = 0; i < values.length; i++) {
                recorder.record(PARAMETER, i + 1, values[i]);
            }
        }
    }
}
