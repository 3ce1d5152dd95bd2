package lab.ui;

import java.io.File;
import java.util.Optional;

/**
 * The upload folder that DL4J's server creates in the temporary folder and leaves behind. It is empty, since uploads are not
 * admitted.
 *
 * @param from the earliest time at which the server was started, in ms since 1970
 * @param to the latest time
 */
record UploadFolder(long from, long to) {
    private static final String PREFIX = "DL4JUI_";

    void remove() {
        File[] found = new File(System.getProperty("java.io.tmpdir")).listFiles((folder, name) -> isOurs(name));
        for (File folder : Optional.ofNullable(found).orElse(new File[0])) {
            folder.delete();
        }
    }

    private boolean isOurs(String name) {
        if (!name.matches(PREFIX + "\\d{1,18}")) {
            return false;
        }
        long made = Long.parseLong(name.substring(PREFIX.length()));
        return from <= made && made <= to;
    }
}
