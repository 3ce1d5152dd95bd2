package lab.probe;

import java.util.Locale;
import java.util.stream.IntStream;
import lab.data.Examples;
import lab.data.Split;
import lab.metric.Recorder;
import lab.metric.Recording;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

/** Networks and examples that tests look at. */
final class Nets {
    private Nets() {}

    static MultiLayerNetwork built(lab.network.NetworkSpec spec, long seed) {
        MultiLayerNetwork network = new MultiLayerNetwork(spec.build(seed));
        network.init();
        return network;
    }

    static void set(MultiLayerNetwork network, String parameter, double[][] values) {
        network.setParam(parameter, Nd4j.create(values).castTo(network.params().dataType()));
    }

    /** Uniform features in [-1, 1) and the classes in turn. */
    static Examples examples(int count, int features, int classes) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(17);
        float[] values = new float[count * features];
        for (int i = 0; i < values.length; i++) {
            values[i] = 2 * random.nextFloat() - 1;
        }
        return Examples.classified(
                values,
                features,
                IntStream.range(0, count).map(i -> i % classes).toArray(),
                classes);
    }

    /** The same examples for everything. */
    static Split split(Examples examples) {
        return new Split(examples, examples, examples);
    }

    static Recording measure(Probe probe, MultiLayerNetwork network, Split split) {
        Recorder recorder = new Recorder();
        probe.measure(new Subject(network, new Parts(split), Moment.beforeTraining(true)), recorder);
        return recorder.recording();
    }

    /** The one value of a metric at an index. */
    static double value(Recording recording, lab.metric.Metric metric, double index) {
        Double value = recording.series(metric).get(index);
        if (value == null) {
            throw new AssertionError(String.format(Locale.ROOT, "no %s at %s", metric.name(), index));
        }
        return value;
    }
}
