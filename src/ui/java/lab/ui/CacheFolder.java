package lab.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.error.LabException;

/**
 * Where Vert.x unpacks the files that it serves, and removes them when it is closed. Left to itself it takes one folder for
 * all users of a machine, which belongs to the first.
 *
 * @param path a folder that nobody else can enter
 */
record CacheFolder(Path path) {
    static CacheFolder make() {
        try {
            return new CacheFolder(Files.createTempDirectory("lab-ui-"));
        } catch (IOException e) {
            throw LabException.unavailable(
                    "Cannot write to " + System.getProperty("java.io.tmpdir")
                            + ", where the training UI keeps its pages: " + e,
                    e);
        }
    }

    /** Once Vert.x is closed; a folder that cannot be removed does no harm. */
    void remove() {
        path.toFile().delete();
    }
}
