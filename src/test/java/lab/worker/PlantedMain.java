package lab.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lab.claim.Experiment;
import lab.cli.LabCommand;
import lab.publish.Knob;

/** A program with experiments of its own, sound ones and faulty ones. */
public final class PlantedMain {
    private PlantedMain() {}

    /** Runs a command. */
    public static void main(String[] arguments) {
        LabCommand.main(syllabus(), arguments);
    }

    static List<Experiment<?>> syllabus() {
        List<Experiment<?>> syllabus = new ArrayList<>(List.of(new Steady(), new Trained(), new Knob()));
        syllabus.addAll(Stream.of(Fault.values()).map(Faulty::new).toList());
        return syllabus;
    }
}
