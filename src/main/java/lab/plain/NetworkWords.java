package lab.plain;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import lab.network.ConvNet;
import lab.network.Mlp;
import lab.network.NetworkSpec;
import lab.network.Unit;

/** Networks in words: what all of them have in common. */
final class NetworkWords {
    private NetworkWords() {}

    static String of(Collection<NetworkSpec> networks) {
        List<NetworkSpec> cores = networks.stream().map(NetworkSpec::core).toList();
        List<Mlp> dense = cores.stream()
                .filter(Mlp.class::isInstance)
                .map(Mlp.class::cast)
                .toList();
        if (dense.size() == cores.size()) {
            return dense(dense);
        }
        boolean onlyConvolutional = cores.stream().allMatch(ConvNet.class::isInstance);
        return onlyConvolutional ? "small convolutional networks" : "dense and small convolutional networks";
    }

    private static String dense(List<Mlp> networks) {
        List<List<Integer>> widths =
                networks.stream().map(Mlp::widths).distinct().toList();
        if (widths.equals(List.of(List.of()))) {
            return "networks without hidden layers";
        }
        List<Integer> all = widths.stream().flatMap(List::stream).distinct().toList();
        String unit = unit(networks);
        if (widths.stream().allMatch(layers -> layers.stream().distinct().count() <= 1)) {
            return "networks of " + layers(widths) + " of "
                    + Names.either(all.stream().map(Amount::number).toList()) + unit;
        }
        return "networks with hidden layers of "
                + widths.stream()
                        .map(layers -> layers.stream().map(Amount::number).collect(Collectors.joining(" and ")))
                        .collect(Collectors.joining(", or of "))
                + unit;
    }

    private static String layers(List<List<Integer>> widths) {
        List<Integer> depths = widths.stream()
                .map(List::size)
                .filter(n -> n > 0)
                .distinct()
                .sorted()
                .toList();
        int last = depths.get(depths.size() - 1);
        String least = depths.size() == 1 ? "" : depths.get(0) + " to ";
        return least + last + (last == 1 ? " hidden layer" : " hidden layers");
    }

    /** The kind of hidden unit, if all networks share it: DL4J prints a function as its name and settings. */
    private static String unit(List<Mlp> networks) {
        List<String> units = networks.stream()
                .map(mlp -> mlp.unit() instanceof Unit.Fixed fixed
                        ? name(fixed.function().toString())
                        : "")
                .distinct()
                .toList();
        return units.size() == 1 && !units.get(0).isEmpty() ? " " + units.get(0) + " units" : " units";
    }

    private static String name(String function) {
        return switch (function.split("\\(", 2)[0]) {
            case "relu", "ReLU" -> "ReLU";
            case "sigmoid" -> "sigmoid";
            case "tanh" -> "tanh";
            default -> "";
        };
    }
}
