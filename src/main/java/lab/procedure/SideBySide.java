package lab.procedure;

import java.util.HashMap;
import java.util.Map;
import lab.claim.Procedure;
import lab.claim.Settings;
import lab.claim.Training;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.probe.Moment;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Trains two networks from the same initial weights on the same batches, and measures how far apart they get.
 *
 * @param one a training
 * @param other another of a network with as many parameters, on the same data
 * @param every updates between two readings
 * @param settings of the study
 */
public record SideBySide(Training one, Training other, int every, Settings settings) implements Procedure.Steps {
    /** Norm of the difference of the two networks' parameters, over the norm of the first one's. */
    public static final Metric DISTANCE = Metric.of(
            "relative_distance", "Distance between the networks over their norm", "", Axis.STEP, Better.LOWER);

    @Override
    public void follow(long seed, Recorder recorder) {
        Trained data = new Trained(one.data(), settings, seed);
        Map<Integer, INDArray> path = new HashMap<>();
        data.train(
                one,
                seed,
                Moment.everySteps(every),
                new Onlooker(subject -> path.put(
                        subject.moment().step(), subject.network().params().dup())));
        data.train(other, seed, Moment.everySteps(every), new Onlooker(subject -> {
            int step = subject.moment().step();
            recorder.record(
                    DISTANCE, step, distance(path.get(step), subject.network().params()));
        }));
    }

    private static double distance(INDArray first, INDArray second) {
        double norm = first.norm2Number().doubleValue();
        return second.sub(first).norm2Number().doubleValue() / norm;
    }
}
