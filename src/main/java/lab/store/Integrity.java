package lab.store;

import java.util.List;

/**
 * Whether the files of a result are as they were written.
 *
 * @param known whether the result has checksums
 * @param faults what differs from them, e.g. {@code trials.csv was changed}
 */
public record Integrity(boolean known, List<String> faults) {
    /** That of a result without checksums. */
    static final Integrity UNKNOWN = new Integrity(false, List.of());

    /** That of a result whose files are as they were written. */
    static final Integrity SOUND = new Integrity(true, List.of());

    /** Copies the list. */
    public Integrity {
        faults = List.copyOf(faults);
    }

    /** Whether every file is as it was written, for certain. */
    public boolean isSound() {
        return known && faults.isEmpty();
    }

    /** What is to be said about it, e.g. {@code no checksums}; empty if it is sound. */
    public String words() {
        return known ? String.join(", ", faults) : "no checksums";
    }
}
