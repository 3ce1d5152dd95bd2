package lab.ui;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import lab.error.LabException;
import org.deeplearning4j.core.storage.Persistable;

/**
 * A file of the reports of {@code StatsListener}s, in DL4J's own encoding, one after the other: kind, length, bytes, and a
 * checksum of these; then an end mark. DL4J's file storage is not used because it closes itself, with errors, while an
 * interrupted training is still writing. {@link TapePlayer} reads the file.
 */
final class StatsTape implements AutoCloseable {
    /** The first bytes of a file. */
    static final long MAGIC = 0x4c41422d53545432L; // "LAB-STT2"

    private final Path file;
    private final DataOutputStream out;

    /** The kind of an entry. */
    enum Kind {
        /** Which classes a session uses. */
        META('M'),
        /** The network and the machine. */
        STATIC('S'),
        /** What was measured at one update. */
        UPDATE('U'),
        /** The end of the tape. */
        END('E');

        private final char mark;

        Kind(char mark) {
            this.mark = mark;
        }
    }

    private StatsTape(Path file, DataOutputStream out) {
        this.file = file;
        this.out = out;
    }

    /** Starts a new tape. */
    static StatsTape write(Path file) {
        try {
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
            out.writeLong(MAGIC);
            return new StatsTape(file, out);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    void add(Kind kind, Persistable item) {
        try {
            add(kind, item.encode());
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private void add(Kind kind, byte[] bytes) throws IOException {
        out.writeByte(kind.mark);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.writeInt(checksum(kind.mark, bytes));
    }

    /** The checksum of an entry's kind and bytes; it depends on their number, too. */
    static int checksum(char mark, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(mark);
        sum.update(bytes);
        return (int) sum.getValue();
    }

    @Override
    public void close() {
        try (out) {
            add(Kind.END, new byte[0]);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static LabException unwritable(Path file, IOException e) {
        return LabException.unavailable(
                "Cannot write the recording " + file + " (" + e + "); is there space on the disk?", e);
    }
}
