package lab.cli;

import java.util.Locale;
import lab.trial.TrialStore;

/** The size of the trial store in words. */
final class StoreSize {
    private static final double MEGABYTE = 1e6; // bytes

    private StoreSize() {}

    /** For example {@code 12 trials, 3.4 MB}. */
    static String text(TrialStore.Size size) {
        return StudyPlan.count(size.trials(), "trial")
                + String.format(Locale.ROOT, ", %.1f MB", size.bytes() / MEGABYTE);
    }
}
