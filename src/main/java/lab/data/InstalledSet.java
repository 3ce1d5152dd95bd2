package lab.data;

import java.nio.file.Path;
import java.util.List;

/**
 * A known data set on this machine.
 *
 * @param known which set
 * @param home where to look for its files
 */
record InstalledSet(KnownSet known, DataHome home) implements FileSet {
    @Override
    public String name() {
        return known.name();
    }

    @Override
    public List<DataFile> files() {
        return known.files();
    }

    @Override
    public byte[] content(DataFile file) {
        Path path = DataHome.file(home.require(known), file).orElseThrow();
        return file.content(path, "delete it, then " + known.remedies());
    }
}
