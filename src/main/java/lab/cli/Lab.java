package lab.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lab.claim.Experiment;
import lab.error.LabException;
import lab.error.Nearest;
import lab.error.Quoted;

/**
 * The laboratory that the commands work on.
 *
 * @param syllabus all experiments, in order
 * @param home the project's folder
 * @param program the main class that starts workers; empty if there is none, as in a test of one command
 */
record Lab(List<Experiment<?>> syllabus, Path home, Optional<String> program) {
    /** Copies the syllabus. */
    Lab {
        syllabus = List.copyOf(syllabus);
    }

    /** The folder for what workers print. */
    Path logs() {
        return hidden("logs");
    }

    /** A file or folder of the laboratory's own, which belongs to no result. */
    Path hidden(String name) {
        return home.resolve(".lab").resolve(name);
    }

    /** The topics in the order of their first claims. */
    List<String> topics() {
        return syllabus.stream().map(Experiment::topic).distinct().toList();
    }

    /** The experiment with this id; refuses an unknown one and suggests the nearest. */
    Experiment<?> experiment(String id) {
        List<String> ids =
                syllabus.stream().map(experiment -> experiment.claim().id()).toList();
        if (!ids.contains(id)) {
            throw unknown("claim", id, ids, "list");
        }
        return syllabus.get(ids.indexOf(id));
    }

    /** The exception for an unknown word, with the nearest known one and the command that shows all of them. */
    static LabException unknown(String kind, String word, List<String> known, String command) {
        return LabException.usage("There is no " + kind + " " + Quoted.of(word) + Nearest.hint(word, known) + " `./lab "
                + command + "` shows every " + kind + ".");
    }
}
