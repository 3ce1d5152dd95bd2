package lab.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.error.LabException;

/**
 * The folder into which Vert.x unpacks the files it serves, until it removes them when it is closed. By default, Vert.x
 * would use one folder for all users of a machine, which belongs to the first.
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

    /** Removes the folder after Vert.x was closed; a folder that cannot be removed does no harm. */
    void remove() {
        path.toFile().delete();
    }
}
