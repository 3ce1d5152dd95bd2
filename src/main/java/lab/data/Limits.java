package lab.data;

import lab.error.LabException;

/** Checks that refuse numbers out of range. */
final class Limits {
    private Limits() {}

    static void atLeast(String what, int least, int value) {
        within(what, least, Integer.MAX_VALUE, value);
    }

    static void within(String what, int least, int most, int value) {
        if (value < least || value > most) {
            throw refused(what, most == Integer.MAX_VALUE ? "at least " + least : least + " to " + most, value);
        }
    }

    /** Refuses a value that is not a finite number of at least 0. */
    static void notNegative(String what, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw refused(what, "0 or more", value);
        }
    }

    /** Refuses a value that is not a finite number above 0. */
    static void positive(String what, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw refused(what, "a positive number", value);
        }
    }

    /** Refuses seed 0: Deeplearning4j replaces it by the clock, and data and network share a trial's seed. */
    static void seed(long seed) {
        if (seed == 0) {
            throw LabException.usage("seed 0 is not allowed: Deeplearning4j would take the clock instead, and the run"
                    + " could never be repeated; seeds start at 1");
        }
    }

    static LabException refused(String what, String rule, Number value) {
        return LabException.usage("the " + what + " is " + value + "; it must be " + rule);
    }
}
