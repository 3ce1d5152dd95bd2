package lab.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a mistyped one was probably meant to be, for messages that end in "did you mean". */
public final class Nearest {
    private Nearest() {}

    /**
     * The candidate with the smallest edit distance to {@code word}, ignoring case; of equals, the first. Empty if none is
     * close: more than one edit per three letters, and at least two, makes a different word, unless {@code word} has at
     * least two letters and the candidate begins with it.
     */
    public static Optional<String> match(String word, Collection<String> candidates) {
        String sought = word.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(candidate -> isClose(sought, candidate.toLowerCase(Locale.ROOT)))
                .min(Comparator.comparingInt(candidate -> distance(sought, candidate.toLowerCase(Locale.ROOT))));
    }

    /** The end of a message on an unknown word: {@code ; did you mean 'near'?}, or a full stop if nothing is close. */
    public static String hint(String word, Collection<String> candidates) {
        return match(word, candidates)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse(".");
    }

    private static boolean isClose(String sought, String candidate) {
        boolean begins = sought.length() >= 2 && candidate.startsWith(sought);
        return begins || distance(sought, candidate) <= Math.max(2, candidate.length() / 3);
    }

    /** The fewest insertions, deletions and replacements that turn {@code a} into {@code b} (Levenshtein 1965). */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            advance(row, a.charAt(i - 1), b);
        }
        return row[b.length()];
    }

    private static void advance(int[] row, char letter, String b) {
        int diagonal = row[0]++;
        for (int j = 1; j <= b.length(); j++) {
            int replaced = diagonal + (letter == b.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
        }
    }
}
