package lab.claim;

import java.util.List;

/**
 * A difference between arms beyond their names: the depth of the network, the data set. A factor is declared once; arms
 * stand {@linkplain Arm#at at} its levels, plots show {@linkplain Plot#only only} some of them or one panel for each.
 *
 * @param name the word in tables, e.g. {@code depth}
 * @param levels the levels in the order of the arms; tables name them as they print
 * @param <T> the type of the levels
 */
public record Factor<T>(String name, List<T> levels) {
    /** Copies the levels. */
    public Factor {
        levels = List.copyOf(levels);
    }

    /** A factor with these levels. */
    @SafeVarargs
    @SuppressWarnings("varargs") // List.of copies them
    public static <T> Factor<T> of(String name, T... levels) {
        return new Factor<>(name, List.of(levels));
    }
}
