package lab.store;

import java.nio.file.Path;
import lab.error.LabException;

/** Refusals of files of a result, each with what to do. */
final class Damage {
    private Damage() {}

    static LabException of(Path file, String what) {
        return LabException.unavailable(file + " is damaged: " + what + "; " + remedy(file));
    }

    static LabException of(Path file, long line, String what) {
        return LabException.unavailable(file + ", line " + line + ": " + what + "; " + remedy(file));
    }

    /** What to do about a file of a results folder that cannot be used. */
    static String remedy(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return "run it again: ./lab run " + folder.getFileName() + " --overwrite";
    }
}
