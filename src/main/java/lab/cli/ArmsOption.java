package lab.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lab.metric.ArmKey;
import lab.run.Study;
import lab.run.Trial;
import picocli.CommandLine.Option;

/** The option {@code --arms}. */
final class ArmsOption {
    @Option(
            names = "--arms",
            paramLabel = "A,B",
            description = "Arms to train, by name (default: all); repeat it for one whose name has a comma.")
    private List<String> texts = new ArrayList<>();

    /** The trials of the chosen arms; refuses an unknown arm. */
    List<Trial> of(Study study) {
        List<ArmKey> chosen = texts.stream()
                .flatMap(text -> chosen(text, study.arms()).stream())
                .toList();
        return study.trials().stream()
                .filter(trial -> texts.isEmpty() || chosen.contains(trial.key().arm()))
                .toList();
    }

    /** The arm with exactly this name, else the arms whose names are listed between commas. */
    private static List<ArmKey> chosen(String text, List<ArmKey> arms) {
        List<ArmKey> exact = called(text.strip(), arms);
        return exact.isEmpty()
                ? Arrays.stream(text.split(",", -1))
                        .flatMap(name -> known(name.strip(), arms).stream())
                        .toList()
                : exact;
    }

    private static List<ArmKey> known(String name, List<ArmKey> arms) {
        List<ArmKey> found = called(name, arms);
        if (found.isEmpty()) {
            throw Lab.unknown(
                    "arm", name, arms.stream().map(ArmKey::name).distinct().toList());
        }
        return found;
    }

    private static List<ArmKey> called(String name, List<ArmKey> arms) {
        return arms.stream()
                .filter(arm -> arm.toString().equals(name) || arm.name().equals(name))
                .toList();
    }
}
