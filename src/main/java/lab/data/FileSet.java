package lab.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a data set, kept in the program or on this machine. */
interface FileSet {
    /** The data set's name. */
    String name();

    /** Its files: images and their labels, twice if the test set has files of its own; or one table. */
    List<DataFile> files();

    /** The verified content of one of the files; refuses a missing or damaged file. */
    byte[] content(DataFile file);

    /** File name to checksum. */
    default Map<String, String> checksums() {
        Map<String, String> checksums = new LinkedHashMap<>();
        files().forEach(file -> checksums.put(file.name(), file.sha256()));
        return checksums;
    }
}
