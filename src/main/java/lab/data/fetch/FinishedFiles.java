package lab.data.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.Supplier;
import lab.data.Gzip;
import lab.error.LabException;

/** Files that get their names only when they are complete. */
final class FinishedFiles {
    private FinishedFiles() {}

    /**
     * Writes files into a folder, gzipped: all of them or none. They get their names after all have been written.
     *
     * @param contents file name to the supplier of its content, which may refuse
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

    /** Renames a complete file in one step, replacing an existing file of that name. */
    static void rename(Path whole, Path target) {
        try {
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw notWritable(target, unwritable);
        }
    }

    /** Deletes a file if it exists and can be deleted. */
    static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            path.toFile().deleteOnExit();
        }
    }

    static LabException notWritable(Path path, IOException cause) {
        return LabException.unavailable(
                path + " cannot be written (" + cause + "); make room or allow writing there, or choose another folder"
                        + " with LAB_DATA",
                cause);
    }
}
