package lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lab.store.GitState;
import lab.store.Provenance;
import lab.text.Numbers;

/**
 * Something known about how a result came about.
 *
 * @param name what
 * @param value how
 */
record Fact(String name, String value) {
    static List<Fact> of(Provenance origin) {
        Provenance.Code code = origin.code();
        Provenance.Machine machine = origin.machine();
        double seconds =
                origin.wallSeconds().values().stream().mapToDouble(s -> s).sum();
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("Seeds", joined(origin.study().seeds())),
                new Fact("Layers", origin.study().layers().name().toLowerCase(Locale.ROOT)),
                new Fact("Commit", commit(code.git())),
                new Fact("Laboratory", code.lab()),
                new Fact(
                        "Libraries",
                        code.versions().entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .collect(Collectors.joining(", "))),
                new Fact("Device", machine.device() + ", threads " + machine.threads()),
                new Fact("Java", machine.jvm()),
                new Fact("System", machine.system()),
                new Fact("Started", origin.started().toString()),
                new Fact("Finished", origin.finished().toString()),
                new Fact("Training time", Numbers.brief(seconds) + " s, all trials summed")));
        origin.checksums().forEach((file, sum) -> facts.add(new Fact("Data", file + ": " + sum)));
        return facts;
    }

    private static String joined(List<Long> seeds) {
        return seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String commit(GitState git) {
        String state = git.dirty()
                .map(dirty -> dirty ? " with changes that were not committed" : "")
                .orElse(" (whether it was changed is unknown)");
        return git.commit() + state;
    }
}
