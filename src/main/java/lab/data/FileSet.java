package lab.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a data set, wherever they are kept: in the program, or on this machine. */
interface FileSet {
    /** What the data set is called. */
    String name();

    /** The files: of images and of their labels, twice if the test set has files of its own; or one table. */
    List<DataFile> files();

    /** The content of one of the files. It has been verified; a missing or damaged file is refused. */
    byte[] content(DataFile file);

    /** File name to checksum. */
    default Map<String, String> checksums() {
        Map<String, String> checksums = new LinkedHashMap<>();
        files().forEach(file -> checksums.put(file.name(), file.sha256()));
        return checksums;
    }
}
