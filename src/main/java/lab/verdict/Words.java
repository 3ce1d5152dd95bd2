package lab.verdict;

import lab.claim.Setting;
import lab.text.Numbers;

/** Phrases shared by the sentences of all findings. */
final class Words {
    private Words() {}

    /** {@code 5 of 5 seeds}. */
    static String share(SignTest test) {
        return test.holding() + " of " + test.counted() + " seeds";
    }

    /** {@code sign test p = 0.031}. */
    static String signTest(SignTest test) {
        return "sign test " + Numbers.p(test.p());
    }

    /**
     * {@code 6.2 (93.8 % interval 5.1 to 8)}; without the interval if its confidence is 0, or if all of it is the same
     * infinity.
     */
    static String withInterval(MedianInterval interval) {
        return withInterval(interval.median(), interval.low(), interval.high(), interval.confidence());
    }

    /** Like {@link #withInterval(MedianInterval)}, around a number other than the median. */
    static String withInterval(double middle, double low, double high, double confidence) {
        return Numbers.format(middle)
                + (confidence == 0 || (Double.isInfinite(middle) && low == high)
                        ? ""
                        : " (" + Numbers.percent(confidence) + " interval " + Numbers.format(low) + " to "
                                + Numbers.format(high) + ")");
    }

    /** A number that an expectation names, with all its digits. */
    static String claimed(double value) {
        return Double.isFinite(value) ? Setting.format(value) : Numbers.format(value);
    }

    /** {@code too few seeds: 3 counted, at least 5 are needed}. */
    static String tooFew(int counted, int needed) {
        return "too few seeds: " + counted + " counted, at least " + needed + " are needed";
    }

    /** Why a sign test was significant on neither side. */
    static String undecided(int counted) {
        return counted < SignTest.FEWEST
                ? tooFew(counted, SignTest.FEWEST)
                : "significant neither for nor against the claim";
    }

    /** {@code in significantly many seeds (at least 5 of 5)}. */
    static String significantlyMany(int seeds) {
        int all = Math.max(seeds, SignTest.FEWEST);
        return "in significantly many seeds (at least " + SignTest.needed(all) + " of " + all + ")";
    }

    /** The full stop, followed by the number of seeds left out, if any. */
    static String leftOut(int seeds, int counted) {
        int out = seeds - counted;
        return out == 0
                ? "."
                : ". " + out + " of " + seeds + (out == 1 ? " seeds counts" : " seeds count") + " for neither side.";
    }
}
