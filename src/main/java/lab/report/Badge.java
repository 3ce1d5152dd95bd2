package lab.report;

import java.util.Locale;
import java.util.Optional;
import lab.verdict.Outcome;

/**
 * The label that shows an outcome on a page.
 *
 * @param kind the style's name, e.g. {@code supported}
 * @param label the word, e.g. {@code Supported}
 */
record Badge(String kind, String label) {
    /** The badge of a result that cannot be read. */
    static final Badge DAMAGED = new Badge("damaged", "Damaged");

    private static final Badge NOT_RUN = new Badge("not-run", "Not run");

    static Badge of(Outcome outcome) {
        String word = outcome.name();
        return new Badge(
                word.toLowerCase(Locale.ROOT),
                word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
    }

    static Badge of(Optional<Outcome> outcome) {
        return outcome.map(Badge::of).orElse(NOT_RUN);
    }
}
