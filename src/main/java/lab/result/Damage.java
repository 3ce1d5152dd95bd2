package lab.result;

import java.nio.file.Path;
import lab.error.LabException;

/** Exceptions for damaged result files, each with its remedy. */
final class Damage {
    private Damage() {}

    static LabException of(Path file, String what) {
        return LabException.unavailable(file + " is damaged: " + what + "; " + remedy(file));
    }

    static LabException of(Path file, long line, String what) {
        return LabException.unavailable(file + ", line " + line + ": " + what + "; " + remedy(file));
    }

    /** The remedy for a file of a results folder that cannot be used. */
    static String remedy(Path file) {
        if (file.endsWith(StudyFiles.HISTORY)) {
            return "no run can make it again: restore it from your repository, or remove it to begin a new one";
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        return "run it again: ./lab run " + folder.getFileName() + " --overwrite";
    }
}
