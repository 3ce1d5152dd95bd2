package lab.schedule;

import org.nd4j.linalg.schedule.ISchedule;

/**
 * A learning-rate schedule that Deeplearning4j lacks: a function of the progress {@code t}, counted in updates or in epochs.
 * Deeplearning4j asks for the value several times per update, so {@link #at} must be pure.
 */
public interface Rate extends ISchedule {
    /** The unit of progress. */
    Per per();

    /** The rate after {@code t} updates or epochs, from 0. */
    double at(double t);

    @Override
    default double valueAt(int iteration, int epoch) {
        return at(per() == Per.STEP ? iteration : epoch);
    }

    /** The unit of progress. */
    enum Per {
        /** Parameter updates: the rate changes with every batch. */
        STEP,
        /** Epochs: the rate is constant within an epoch. */
        EPOCH
    }

    /** Refuses a length that is not positive. */
    static void checkLength(String what, double length) {
        if (!(length > 0)) {
            throw new IllegalArgumentException(what + " must be positive, but was " + length + ".");
        }
    }
}
