package lab.claim;

import java.math.BigDecimal;
import java.util.List;
import lab.metric.ArmKey;
import lab.metric.Summary;

/** The trend that a claim predicts, with the size it must have. It is written down before the run that judges it. */
public sealed interface Expectation {
    /** The number that the expectation is about. */
    Summary summary();

    /** The arms whose number is compared. */
    List<ArmKey> arms();

    /** The trend in words. */
    String describe();

    /** Begins an expectation about a number of one arm. */
    static Subject expect(Summary summary, Arm<?> arm) {
        return new Subject(summary, arm.key());
    }

    /**
     * The subject of an expectation: a number of one arm.
     *
     * @param summary the number
     * @param arm the arm
     */
    record Subject(Summary summary, ArmKey arm) {
        /** Expects the number to be higher than in another arm with the same seed. */
        public Order toExceed(Arm<?> other) {
            return new Order(summary, arm, other.key(), Order.Size.DIFFERENCE, 0);
        }

        /** Expects the number to be lower than in another arm with the same seed. */
        public Order toStayBelow(Arm<?> other) {
            return new Order(summary, other.key(), arm, Order.Size.DIFFERENCE, 0);
        }

        /** Expects the same number as in another arm, within a margin. */
        public Equivalence toMatch(Arm<?> other, double margin) {
            return new Equivalence(summary, arm, other.key(), margin);
        }

        /** Expects the number to lie between two values. */
        public Range within(double low, double high) {
            return new Range(summary, arm, low, high);
        }

        /** Expects at most this value. */
        public Range atMost(double high) {
            return within(Double.NEGATIVE_INFINITY, high);
        }

        /** Expects at least this value. */
        public Range atLeast(double low) {
            return within(low, Double.POSITIVE_INFINITY);
        }

        /**
         * Expects the printed number, within this many standard deviations of our own seeds.
         *
         * @param printed the number with all printed digits, since they show how far it was rounded
         */
        public Agreement toAgreeWith(String printed, double deviations) {
            return new Agreement(summary, arm, new BigDecimal(printed), deviations);
        }
    }

    /**
     * The number is greater in one arm than in another, paired by seed.
     *
     * @param summary the number
     * @param greater the arm with the greater number
     * @param lesser the arm with the smaller number
     * @param size how the effect is measured
     * @param least the smallest median effect that counts: a difference, or a factor
     */
    record Order(Summary summary, ArmKey greater, ArmKey lesser, Size size, double least) implements Expectation {
        /** How an effect is measured. */
        public enum Size {
            /** {@code greater - lesser}. */
            DIFFERENCE,
            /** {@code greater / lesser}. */
            RATIO
        }

        /** Requires at least this difference in the median. */
        public Order by(double difference) {
            return new Order(summary, greater, lesser, Size.DIFFERENCE, difference);
        }

        /** Requires at least this factor in the median. */
        public Order times(double factor) {
            return new Order(summary, greater, lesser, Size.RATIO, factor);
        }

        @Override
        public List<ArmKey> arms() {
            return List.of(greater, lesser);
        }

        @Override
        public String describe() {
            return summary.name() + ": [" + greater + "] exceeds [" + lesser + "]"
                    + switch (size) {
                        case DIFFERENCE -> least == 0 ? "" : " by at least " + Setting.format(least);
                        case RATIO -> " " + Setting.format(least) + " times";
                    };
        }
    }

    /**
     * The number of one arm lies in an interval.
     *
     * @param summary the number
     * @param arm the arm
     * @param low lower end, negative infinity if there is none
     * @param high upper end, positive infinity if there is none
     */
    record Range(Summary summary, ArmKey arm, double low, double high) implements Expectation {
        /** Checks the interval. */
        public Range {
            if (!(low < high)) {
                throw new IllegalArgumentException(
                        "The range of '" + summary.name() + "' is empty: " + low + " to " + high);
            }
        }

        @Override
        public List<ArmKey> arms() {
            return List.of(arm);
        }

        @Override
        public String describe() {
            String words;
            if (Double.isInfinite(low)) {
                words = "is at most " + Setting.format(high);
            } else if (Double.isInfinite(high)) {
                words = "is at least " + Setting.format(low);
            } else {
                words = "lies within " + Setting.format(low) + " and " + Setting.format(high);
            }
            return summary.name() + ": [" + arm + "] " + words;
        }
    }

    /**
     * The number is the same in two arms up to a margin, by two one-sided tests on the pairs.
     *
     * @param summary the number
     * @param first one arm
     * @param second the other
     * @param margin the largest difference that does not matter
     */
    record Equivalence(Summary summary, ArmKey first, ArmKey second, double margin) implements Expectation {
        /** Checks the margin. */
        public Equivalence {
            if (!(margin > 0)) {
                throw new IllegalArgumentException(
                        "The margin of '" + summary.name() + "' must be positive, but was " + margin + ".");
            }
        }

        @Override
        public List<ArmKey> arms() {
            return List.of(first, second);
        }

        @Override
        public String describe() {
            return summary.name() + ": [" + first + "] matches [" + second + "] within " + Setting.format(margin);
        }
    }

    /**
     * The number agrees with a single draw that somebody else printed: the two differ by at most this many standard
     * deviations of our own seeds. A printed number stands for all numbers that round to it.
     *
     * @param summary the number
     * @param arm the arm
     * @param printed the printed number, with as many digits as were printed
     * @param deviations the largest allowed distance, in standard deviations over our seeds
     */
    record Agreement(Summary summary, ArmKey arm, BigDecimal printed, double deviations) implements Expectation {
        /** Checks the number of deviations. */
        public Agreement {
            if (!(deviations > 0)) {
                throw new IllegalArgumentException("The deviations within which '" + summary.name()
                        + "' agrees must be positive, but were " + deviations + ".");
            }
        }

        /** The largest rounding error of the printed number: half a unit of its last digit. */
        public double rounding() {
            return printed.ulp().doubleValue() / 2;
        }

        @Override
        public List<ArmKey> arms() {
            return List.of(arm);
        }

        @Override
        public String describe() {
            return summary.name() + ": [" + arm + "] agrees with the printed " + printed.toPlainString() + " within "
                    + Setting.format(deviations) + " standard deviations over seeds";
        }
    }
}
