package lab.result;

import java.util.List;

/**
 * Whether the files of a result are still as they were written.
 *
 * @param known whether the result has checksums
 * @param faults what differs from them, e.g. {@code trials.csv was changed}
 */
public record Integrity(boolean known, List<String> faults) {
    /** The integrity of a result without checksums. */
    static final Integrity UNKNOWN = new Integrity(false, List.of());

    /** The integrity of a result whose files are all unchanged. */
    static final Integrity SOUND = new Integrity(true, List.of());

    /** Copies the list. */
    public Integrity {
        faults = List.copyOf(faults);
    }

    /** Whether every file is known to be unchanged. */
    public boolean isSound() {
        return known && faults.isEmpty();
    }

    /** What to tell a reader, e.g. {@code no checksums}; empty if the result is sound. */
    public String words() {
        return known ? String.join(", ", faults) : "no checksums";
    }
}
