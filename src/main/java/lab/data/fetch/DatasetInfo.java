package lab.data.fetch;

import java.util.Optional;

/**
 * What can be told of a data set without loading it.
 *
 * @param name what it is called on the command line
 * @param examples in all its parts; 0 for generated sets, which have as many as are asked for
 * @param where the folder it was found in, or a phrase such as {@code not installed}
 * @param bytes it takes as stored; 0 when it is generated or not installed
 * @param fault why it cannot be used, and what to do; empty for a sound one
 */
public record DatasetInfo(
        String name, Kind kind, int examples, String where, long bytes, String licence, Optional<String> fault) {
    /** A sound data set. */
    DatasetInfo(String name, Kind kind, int examples, String where, long bytes, String licence) {
        this(name, kind, examples, where, bytes, licence, Optional.empty());
    }

    /** How a data set gets onto the machine. */
    public enum Kind {
        /** It travels with the program. */
        EMBEDDED,
        /** It is drawn from a distribution by the seed. */
        GENERATED,
        /** It must be fetched, imported or installed. */
        INSTALLED
    }
}
