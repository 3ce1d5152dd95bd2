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
            int end = first + (int) layer.output().size(1);
            addNotZero(layer.output(), first, end, alive);
            if (alive.nextClearBit(first) < end) {
                addNotZero(layer.slope().get(), first, end, alive);
            }
            first = end;
        }
        return first;
    }

    /** Adds those of the units from {@code first} to {@code end} whose column of {@code values} is not zero. */
    private static void addNotZero(INDArray values, int first, int end, BitSet alive) {
        float[] numbers = Values.floats(values);
        for (int unit = alive.nextClearBit(first); unit < end; unit = alive.nextClearBit(unit + 1)) {
            if (hasNotZero(numbers, unit - first, end - first)) {
                alive.set(unit);
            }
        }
    }

    private static boolean hasNotZero(float[] numbers, int column, int columns) {
        for (int i = column; i < numbers.length; i += columns) {
            if (numbers[i] != 0) {
                return true;
            }
        }
        return false;
    }
}
