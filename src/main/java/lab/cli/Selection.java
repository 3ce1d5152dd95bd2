package lab.cli;

import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lab.claim.Experiment;
import lab.error.LabException;
import lab.result.ResultsFolder;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The claims that a command applies to: the named ones, those of a tier or topic, or all. */
final class Selection {
    @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids of claims, as `lab list` shows them.")
    private Set<String> ids = new LinkedHashSet<>();

    @Option(names = "--tier", paramLabel = "N", description = "The claims of a tier, 1 to 3.")
    private Integer tier;

    @Option(names = "--topic", paramLabel = "T", description = "The claims of a topic.")
    private String topic;

    @Option(names = "--all", description = "All claims.")
    private boolean all;

    /** The selected experiments, in the order of the syllabus; refuses an empty selection. */
    List<Experiment<?>> of(Lab lab) {
        if (isEmpty()) {
            throw LabException.usage("Name a claim, or use --tier, --topic or --all; `./lab list` shows the claims.");
        }
        return ofOrAll(lab);
    }

    /** The named claims. Without names: the selected claims (or all) that have a folder among the results. */
    List<Experiment<?>> present(Lab lab, ResultsFolder results) {
        return ofOrAll(lab).stream()
                .filter(e -> !ids.isEmpty()
                        || !Files.notExists(results.folder(e.claim().id())))
                .toList();
    }

    private List<Experiment<?>> ofOrAll(Lab lab) {
        if (!ids.isEmpty() && (tier != null || topic != null || all)) {
            throw LabException.usage("Name claims, or select them by --tier, --topic or --all, but not both.");
        }
        ids.forEach(lab::experiment);
        Stream<Experiment<?>> filtered = filtered(lab, tier, topic);
        return filtered.filter(e -> ids.isEmpty() || ids.contains(e.claim().id()))
                .toList();
    }

    private boolean isEmpty() {
        return ids.isEmpty() && tier == null && topic == null && !all;
    }

    /** The experiments of a tier and topic; either may be null for any. */
    static Stream<Experiment<?>> filtered(Lab lab, Integer tier, String topic) {
        if (tier != null && (tier < 1 || tier > 3)) {
            throw LabException.usage("--tier must be 1, 2 or 3, but was " + tier + ".");
        }
        if (topic != null && !lab.topics().contains(topic)) {
            throw Lab.unknown("topic", topic, lab.topics(), "list");
        }
        return lab.syllabus().stream()
                .filter(e -> tier == null || e.claim().tier() == tier)
                .filter(e -> topic == null || e.topic().equals(topic));
    }
}
