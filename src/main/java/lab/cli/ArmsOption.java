package lab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lab.metric.ArmKey;
import lab.study.Study;
import lab.study.Trial;
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
        List<ArmKey> chosen =
                texts.stream().flatMap(text -> chosen(text, study)).toList();
        return study.trials().stream()
                .filter(trial -> texts.isEmpty() || chosen.contains(trial.key().arm()))
                .toList();
    }

    /** The arm with exactly this name, else the arms whose names are listed between commas. */
    private static Stream<ArmKey> chosen(String text, Study study) {
        List<ArmKey> exact = called(text, study);
        return exact.isEmpty() ? Stream.of(text.split(",", -1)).flatMap(name -> known(name, study)) : exact.stream();
    }

    private static Stream<ArmKey> known(String name, Study study) {
        List<ArmKey> found = called(name, study);
        if (found.isEmpty()) {
            List<String> names =
                    study.arms().stream().map(ArmKey::name).distinct().toList();
            throw Lab.unknown("arm", name.strip(), names, "show " + study.id());
        }
        return found.stream();
    }

    private static List<ArmKey> called(String name, Study study) {
        return study.arms().stream()
                .filter(arm -> Stream.of(arm.toString(), arm.name()).anyMatch(name.strip()::equals))
                .toList();
    }
}
