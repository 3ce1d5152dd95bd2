package lab.data.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.Supplier;
import lab.data.Gzip;
import lab.error.LabException;

/** Files that get their names when they are whole. */
final class FinishedFiles {
    private FinishedFiles() {}

    /**
     * Writes files into a folder, gzipped, all of them or none: each gets its name after all have been written.
     *
     * @param contents file name to what makes the file's content, which may refuse it
     */
    static void write(Path folder, Map<String, Supplier<byte[]>> contents) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, Supplier<byte[]>> file : contents.entrySet()) {
                byte[] content = file.getValue().get();
                Files.write(copy(folder, file.getKey()), Gzip.packed(content));
            }
            contents.keySet().forEach(name -> rename(copy(folder, name), folder.resolve(name)));
        } catch (IOException unwritable) {
            throw notWritable(folder, unwritable);
        } finally {
            contents.keySet().forEach(name -> delete(copy(folder, name)));
        }
    }

    private static Path copy(Path folder, String name) {
        return folder.resolve(name + ".importing");
    }

    /** Gives a whole file its name in one step, replacing what has the name now. */
    static void rename(Path whole, Path target) {
        try {
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw notWritable(target, unwritable);
        }
    }

    /** Deletes a file if it is there and can be deleted. */
    static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            path.toFile().deleteOnExit();
        }
    }

    static LabException notWritable(Path path, IOException cause) {
        return LabException.unavailable(
                path + " cannot be written (" + cause + "); free the space or the permission, or name another folder"
                        + " with LAB_DATA",
                cause);
    }
}
