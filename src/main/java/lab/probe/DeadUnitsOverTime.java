package lab.probe;

import java.util.BitSet;
import java.util.List;
import lab.data.Part;
import lab.metric.Metric;
import lab.metric.Recorder;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Measures {@link DeadUnits} in one trial and remembers which units have been dead. */
final class DeadUnitsOverTime implements Probe {
    private final BitSet everDead = new BitSet();
    private long laterMoments;
    private long laterDead;

    @Override
    public List<Metric> metrics() {
        return new DeadUnits().metrics();
    }

    @Override
    public void measure(Subject subject, Recorder recorder) {
        BitSet alive = new BitSet();
        int units = 0;
        for (Parts.Chunk chunk : subject.data().chunks(Part.TRAINING)) {
            units = addAlive(subject.hidden().responses(chunk.features()), alive);
        }
        BitSet dead = new BitSet();
        dead.set(0, units);
        dead.andNot(alive);
        remember(dead);
        subject.record(recorder, DeadUnits.DEAD_SHARE, (double) dead.cardinality() / units);
        subject.record(recorder, DeadUnits.STAYED_DEAD, stayed());
    }

    private void remember(BitSet dead) {
        BitSet still = (BitSet) dead.clone();
        still.and(everDead);
        laterMoments += everDead.cardinality();
        laterDead += still.cardinality();
        everDead.or(dead);
    }

    private double stayed() {
        return laterMoments == 0 ? 1 : (double) laterDead / laterMoments;
    }

    /** Marks the units that some example activates, counted through all layers; returns the number of units. */
    private static int addAlive(List<HiddenLayers.Response> layers, BitSet alive) {
        int first = 0;
        for (HiddenLayers.Response layer : layers) {
            int units = (int) layer.output().size(1);
            setWhereNotZero(layer.output(), first, units, alive);
            setWhereNotZero(layer.slope(), first, units, alive);
            first += units;
        }
        return first;
    }

    private static void setWhereNotZero(INDArray values, int first, int units, BitSet alive) {
        float[] numbers = Values.floats(values);
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != 0) {
                alive.set(first + i % units);
            }
        }
    }
}
