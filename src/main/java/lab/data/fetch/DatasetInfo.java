package lab.data.fetch;

import java.util.Optional;

/**
 * The facts about a data set that are known without loading it.
 *
 * @param name its name on the command line
 * @param examples number of examples in all its parts; 0 for generated sets, which have as many as requested
 * @param where the folder it was found in, or a phrase such as {@code not installed}
 * @param bytes its size as stored; 0 when it is generated or not installed
 * @param fault why it cannot be used, and what to do; empty if it can
 */
public record DatasetInfo(
        String name, Kind kind, int examples, String where, long bytes, String licence, Optional<String> fault) {
    /** A usable data set. */
    DatasetInfo(String name, Kind kind, int examples, String where, long bytes, String licence) {
        this(name, kind, examples, where, bytes, licence, Optional.empty());
    }

    /** How a data set gets onto the machine. */
    public enum Kind {
        /** It is part of the program. */
        EMBEDDED,
        /** The seed draws it from a distribution. */
        GENERATED,
        /** It must be fetched, imported or installed. */
        INSTALLED
    }
}
