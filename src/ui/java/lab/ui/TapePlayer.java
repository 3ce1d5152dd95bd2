package lab.ui;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.error.LabException;
import org.deeplearning4j.core.storage.Persistable;
import org.deeplearning4j.core.storage.StatsStorageRouter;
import org.deeplearning4j.core.storage.StorageMetaData;
import org.deeplearning4j.ui.model.stats.impl.SbeStatsInitializationReport;
import org.deeplearning4j.ui.model.stats.impl.SbeStatsReport;
import org.deeplearning4j.ui.model.storage.impl.SbeStorageMetaData;

/** Plays a {@link StatsTape}; refuses a file that is not a tape or was altered. */
final class TapePlayer {
    /** The first bytes of old tapes, which had neither checksums nor an end mark, {@code "LAB-STT1"}. */
    private static final long UNCHECKED = 0x4c41422d53545431L;

    private final Path file;
    private final DataInputStream in;
    private final boolean isChecked;

    private TapePlayer(Path file, DataInputStream in, boolean isChecked) {
        this.file = file;
        this.in = in;
        this.isChecked = isChecked;
    }

    /** Puts all entries of a tape into a storage. */
    static void play(Path file, StatsStorageRouter storage) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            long magic = in.readLong();
            if (magic != StatsTape.MAGIC && magic != UNCHECKED) {
                throw damaged(file, null);
            }
            new TapePlayer(file, in, magic == StatsTape.MAGIC).play(storage);
        } catch (EOFException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw LabException.unavailable("Cannot read the recording " + file + ": " + e, e);
        }
    }

    private void play(StatsStorageRouter storage) throws IOException {
        for (int mark = in.read(); !isEnd(mark); mark = in.read()) {
            put(blank(mark), bytes(mark), storage);
        }
        if (isChecked && (bytes('E').length > 0 || in.read() >= 0)) {
            throw damaged(file, null);
        }
    }

    private boolean isEnd(int mark) {
        return isChecked ? mark == 'E' : mark < 0;
    }

    private Persistable blank(int mark) {
        return switch (mark) {
            case 'M' -> new SbeStorageMetaData();
            case 'S' -> new SbeStatsInitializationReport();
            case 'U' -> new SbeStatsReport();
            default -> throw damaged(file, null);
        };
    }

    private byte[] bytes(int mark) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > Files.size(file)) {
            throw damaged(file, null);
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        if (isChecked && in.readInt() != StatsTape.checksum((char) mark, bytes)) {
            throw damaged(file, null);
        }
        return bytes;
    }

    /** Decodes and stores an entry. DL4J trusts the lengths that it reads, and allocates accordingly. */
    private void put(Persistable blank, byte[] bytes, StatsStorageRouter storage) {
        try {
            blank.decode(bytes);
            put(blank, storage);
        } catch (RuntimeException | OutOfMemoryError e) {
            throw damaged(file, e);
        }
    }

    private static void put(Persistable item, StatsStorageRouter storage) {
        if (item instanceof StorageMetaData meta) {
            storage.putStorageMetaData(meta);
        } else if (item instanceof SbeStatsInitializationReport) {
            storage.putStaticInfo(item);
        } else {
            storage.putUpdate(item);
        }
    }

    private static LabException damaged(Path file, Throwable cause) {
        return LabException.unavailable(
                "The recording " + file + " is damaged; watch the claim again without --replay.", cause);
    }
}
