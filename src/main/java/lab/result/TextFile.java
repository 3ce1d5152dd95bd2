package lab.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import lab.error.LabException;

/** Reads and writes UTF-8 files as they are; a failure becomes a message with a remedy. */
public final class TextFile {
    private TextFile() {}

    /** Writes a file, replacing an existing one. */
    public static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw notWritable(file, e);
        }
    }

    /** Replaces a file atomically: a reader sees the old or the new text, never a part. */
    public static void replace(Path file, String text) {
        Path temporary = file.resolveSibling(
                "." + file.getFileName() + ".tmp-" + ProcessHandle.current().pid());
        try {
            Files.writeString(temporary, text, StandardCharsets.UTF_8);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw notWritable(file, e);
        } finally {
            Trees.deleteQuietly(temporary);
        }
    }

    /** Reads a file. If it is missing or not UTF-8 text, the message ends with {@code remedy}. */
    public static String read(Path file, String remedy) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw LabException.unavailable("There is no file " + file + "; " + remedy, e);
        } catch (IOException e) {
            throw LabException.unavailable("Cannot read " + file + " (" + reason(e) + "); " + remedy, e);
        }
    }

    /** Whether a file of a result holds exactly this text; refuses a file that cannot be read. */
    public static boolean holds(Path file, String text) {
        return read(file, Damage.remedy(file)).equals(text);
    }

    static LabException notWritable(Path path, IOException e) {
        return LabException.unavailable(
                "Cannot write " + path + " (" + reason(e)
                        + "); check that the folder is yours to write and that the disk has room.",
                e);
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
