package lab.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lab.metric.ArmKey;
import lab.metric.Summary;

/** What a claim predicts of a number, with the size it must have. It is written down before the run that judges it. */
public sealed interface Expectation {
    /** The number that the expectation is about. */
    Summary summary();

    /** The arms whose number is compared. */
    List<ArmKey> arms();

    /** The expectation in words. */
    String describe();

    /** The same expectation of other arms. */
    Expectation of(UnaryOperator<ArmKey> arms);

    /** Begins an expectation about a number of one arm. */
    static Compared expect(Summary summary, Arm<?> arm) {
        return new Compared(summary, arm.key());
    }

    /** Expects that training an arm ends early because the loss or a parameter is no finite number any more. */
    static Range expectDivergence(Arm<?> arm) {
        return expect(Summary.diverged(), arm).atLeast(1);
    }

    /**
     * The number is greater or less in one arm than in another, paired by seed.
     *
     * @param summary the number
     * @param arm the arm of which it is said
     * @param other the arm it is compared with
     * @param isMore whether it is greater, not less
     * @param size how the effect is measured
     * @param least the smallest effect that counts: a difference, or a factor
     */
    record Order(Summary summary, ArmKey arm, ArmKey other, boolean isMore, Size size, double least)
            implements Expectation {
        /** How an effect is measured; it is positive, or above 1, if it is as expected. */
        public enum Size {
            /** The greater number less the smaller one. */
            DIFFERENCE,
            /** The greater number over the smaller one. */
            RATIO
        }

        /** Requires at least this difference. */
        public Order by(double difference) {
            return new Order(summary, arm, other, isMore, Size.DIFFERENCE, difference);
        }

        /** Requires at least this factor. */
        public Order times(double factor) {
            return new Order(summary, arm, other, isMore, Size.RATIO, factor);
        }

        /** The arm whose number is expected to be greater. */
        public ArmKey greater() {
            return isMore ? arm : other;
        }

        /** The arm whose number is expected to be less. */
        public ArmKey lesser() {
            return isMore ? other : arm;
        }

        @Override
        public List<ArmKey> arms() {
            return List.of(arm, other);
        }

        @Override
        public Order of(UnaryOperator<ArmKey> arms) {
            return new Order(summary, arms.apply(arm), arms.apply(other), isMore, size, least);
        }

        @Override
        public String describe() {
            return summary.name() + ": [" + arm + "] is " + (isMore ? "above" : "below") + " [" + other + "]"
                    + switch (size) {
                        case DIFFERENCE -> least == 0 ? "" : " by at least " + Setting.format(least);
                        case RATIO -> " at least " + Setting.format(least) + " times";
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
        public Range of(UnaryOperator<ArmKey> arms) {
            return new Range(summary, arms.apply(arm), low, high);
        }

        @Override
        public String describe() {
            return summary.name() + ": [" + summary.readIn(arm) + "] is " + bounds(low, high);
        }
    }

    /**
     * The number is the same in two arms, or not worse in the first, up to a margin.
     *
     * @param summary the number
     * @param first one arm
     * @param second the other
     * @param margin the largest difference that does not matter
     * @param side which differences matter
     */
    record Equivalence(Summary summary, ArmKey first, ArmKey second, double margin, Side side) implements Expectation {
        /** Which differences of the first arm from the second matter. */
        public enum Side {
            /** Those on both sides: two one-sided tests. */
            BOTH("matches [%s] within %s"),
            /** Only a lower number. */
            NOT_LOWER("is not below [%s] by more than %s"),
            /** Only a higher number. */
            NOT_HIGHER("is not above [%s] by more than %s");

            private final String words;

            Side(String words) {
                this.words = words;
            }
        }

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
        public Equivalence of(UnaryOperator<ArmKey> arms) {
            return new Equivalence(summary, arms.apply(first), arms.apply(second), margin, side);
        }

        @Override
        public String describe() {
            return summary.name() + ": [" + first + "] " + String.format(side.words, second, Setting.format(margin));
        }
    }

    /**
     * The number agrees with a single draw that somebody else printed. A printed number stands for all numbers that round to
     * it.
     *
     * @param summary the number
     * @param arm the arm
     * @param printed the printed number, with as many digits as were printed
     */
    record Agreement(Summary summary, ArmKey arm, BigDecimal printed) implements Expectation {
        /** The largest rounding error of the printed number: half a unit of its last digit. */
        public double rounding() {
            return printed.ulp().doubleValue() / 2;
        }

        @Override
        public List<ArmKey> arms() {
            return List.of(arm);
        }

        @Override
        public Agreement of(UnaryOperator<ArmKey> arms) {
            return new Agreement(summary, arms.apply(arm), printed);
        }

        @Override
        public String describe() {
            return summary.name() + ": [" + arm + "] agrees with the printed " + printed.toPlainString();
        }
    }

    /**
     * The number, or its difference from that of another arm, lies in an interval by algebra or definition, in every seed.
     * A single seed contradicts it.
     *
     * @param summary the number
     * @param arm the arm
     * @param other the other arm, if there is one
     * @param low lower end, negative infinity if there is none
     * @param high upper end, positive infinity if there is none; may be equal to {@code low}
     */
    record Identity(Summary summary, ArmKey arm, Optional<ArmKey> other, double low, double high)
            implements Expectation {
        @Override
        public List<ArmKey> arms() {
            return Stream.concat(Stream.of(arm), other.stream()).toList();
        }

        @Override
        public Identity of(UnaryOperator<ArmKey> arms) {
            return new Identity(summary, arms.apply(arm), other.map(arms), low, high);
        }

        @Override
        public String describe() {
            return summary.name() + ": [" + arm + "] "
                    + other.map(key -> "equals [" + key + "]" + (high == 0 ? "" : " to " + Setting.format(high)))
                            .orElseGet(() -> "is " + bounds(low, high) + " in every seed");
        }
    }

    private static String bounds(double low, double high) {
        if (Double.isInfinite(low)) {
            return "at most " + Setting.format(high);
        }
        if (Double.isInfinite(high)) {
            return "at least " + Setting.format(low);
        }
        return low == high ? Setting.format(low) : "from " + Setting.format(low) + " to " + Setting.format(high);
    }
}
