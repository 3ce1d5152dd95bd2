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
 * A file of what a {@code StatsListener} reported, in DL4J's own encoding, one after the other: kind, length, bytes, checksum
 * of these; then a mark for its end. DL4J's file storage is not used because it closes itself, with errors, while an
 * interrupted training is still writing. {@link TapePlayer} reads it.
 */
final class StatsTape implements AutoCloseable {
    /** How a file begins. */
    static final long MAGIC = 0x4c41422d53545432L; // "LAB-STT2"

    private final Path file;
    private final DataOutputStream out;

    /** What is on a tape. */
    enum Kind {
        /** Which classes a session uses. */
        META('M'),
        /** The network and the machine. */
        STATIC('S'),
        /** What was measured at one update. */
        UPDATE('U'),
        /** Nothing more. */
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

    /** A new tape. */
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

    /** Of a kind, and of the bytes, whose number it depends on, too. */
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
