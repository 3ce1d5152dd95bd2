package lab.ui;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.error.LabException;
import org.deeplearning4j.core.storage.Persistable;
import org.deeplearning4j.core.storage.StatsStorage;
import org.deeplearning4j.core.storage.StorageMetaData;
import org.deeplearning4j.ui.model.stats.impl.SbeStatsInitializationReport;
import org.deeplearning4j.ui.model.stats.impl.SbeStatsReport;
import org.deeplearning4j.ui.model.storage.impl.SbeStorageMetaData;

/**
 * A file of what a {@code StatsListener} reported, in DL4J's own encoding, one after the other: kind, length, bytes. DL4J's
 * file storage is not used because it closes itself, with errors, while an interrupted training is still writing; a tape
 * that was cut off anywhere can be played up to there.
 */
final class StatsTape implements AutoCloseable {
    private static final long MAGIC = 0x4c41422d53545431L; // "LAB-STT1"

    private final Path file;
    private final DataOutputStream out;

    /** What is on a tape. */
    enum Kind {
        /** Which classes a session uses. */
        META('M'),
        /** The network and the machine. */
        STATIC('S'),
        /** What was measured at one update. */
        UPDATE('U');

        private final char mark;

        Kind(char mark) {
            this.mark = mark;
        }
    }

    private StatsTape(Path file, DataOutputStream out) {
        this.file = file;
        this.out = out;
    }

    /** A new tape. */
    static StatsTape write(Path file) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        out.writeLong(MAGIC);
        return new StatsTape(file, out);
    }

    void add(Kind kind, Persistable item) {
        byte[] bytes = item.encode();
        try {
            out.writeByte(kind.mark);
            out.writeInt(bytes.length);
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** Puts all that is on a tape into a storage; refuses what is no tape. */
    static void play(Path file, StatsStorage storage) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readLong() != MAGIC) {
                throw damaged(file);
            }
            while (true) {
                put(next(in, file), storage);
            }
        } catch (EOFException e) {
            return; // the end, or where the process that wrote it was killed
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Persistable next(DataInputStream in, Path file) throws IOException {
        char mark = (char) in.readUnsignedByte();
        Persistable item = switch (mark) {
            case 'M' -> new SbeStorageMetaData();
            case 'S' -> new SbeStatsInitializationReport();
            case 'U' -> new SbeStatsReport();
            default -> throw damaged(file);
        };
        int length = in.readInt();
        if (length < 0 || length > Files.size(file)) {
            throw damaged(file);
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        item.decode(bytes);
        return item;
    }

    private static void put(Persistable item, StatsStorage storage) {
        if (item instanceof StorageMetaData meta) {
            storage.putStorageMetaData(meta);
        } else if (item instanceof SbeStatsInitializationReport) {
            storage.putStaticInfo(item);
        } else {
            storage.putUpdate(item);
        }
    }

    private static LabException damaged(Path file) {
        return LabException.unavailable(file + " is damaged; watch the claim again without --replay.");
    }
}
