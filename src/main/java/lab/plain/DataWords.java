package lab.plain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import lab.data.DataSource;

/** Data sets in words. */
final class DataWords {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("mnist-10k", "handwritten digits (MNIST)"),
            Map.entry("mnist", "handwritten digits (MNIST)"),
            Map.entry("fashion-10k", "pictures of clothes (Fashion-MNIST)"),
            Map.entry("fashion-mnist", "pictures of clothes (Fashion-MNIST)"),
            Map.entry("breast-cancer", "tumours (Wisconsin breast cancer)"),
            Map.entry("spirals", "points on two intertwined spirals"),
            Map.entry("two-moons", "points on two half circles"),
            Map.entry("gaussian", "random Gaussian inputs"),
            Map.entry("uniform", "random uniform inputs"),
            Map.entry("regression", "points with a linear target"),
            Map.entry("grouped-regression", "points with a linear target"),
            Map.entry("correlated", "points with correlated features"),
            Map.entry("two-scales", "points with features of two scales"));

    private DataWords() {}

    /** The kind of data without what was done to it, e.g. {@code mnist-10k}. */
    static String kind(DataSource data) {
        return data.name().split("[ \\[]", 2)[0];
    }

    /** Sources of one kind, with the numbers of training examples: {@code 1,000 to 7,000 handwritten digits (MNIST)}. */
    static String of(Collection<DataSource> sources) {
        String kind = kind(sources.iterator().next());
        List<Integer> sizes = sources.stream()
                .flatMapToInt(source -> source.trainingSize().stream())
                .sorted()
                .distinct()
                .boxed()
                .toList();
        return range(sizes) + KINDS.getOrDefault(kind, "examples of " + kind.replace('-', ' '));
    }

    private static String range(List<Integer> sizes) {
        return sizes.isEmpty()
                ? ""
                : Names.either(sizes.stream().map(Amount::number).toList()) + " ";
    }
}
