package lab.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.error.LabException;
import lab.text.Numbers;
import lab.text.Sha256;

/**
 * A file of a data set, identified by its uncompressed content. The check thus covers the bytes that a network is fed with,
 * whoever compressed them and with whatever program.
 *
 * @param name its original name, without {@code .gz}
 * @param bytes its uncompressed size
 * @param sha256 SHA-256 of the uncompressed content, in lower-case hexadecimal digits
 */
public record DataFile(String name, int bytes, String sha256) {
    /** The largest allowed file, stored or unpacked, in bytes: a larger one could fill the memory. */
    public static final int MOST = 64_000_000;

    /** The file with this content. */
    public static DataFile of(String name, byte[] content) {
        return new DataFile(name, content.length, Sha256.of(content));
    }

    /** The name under which the laboratory keeps the file. */
    public String archive() {
        return name + ".gz";
    }

    /**
     * The verified content of the file at {@code path}, gzipped or plain.
     *
     * @param remedy what to do about a damaged file
     * @throws LabException when it cannot be read, or is not this file
     */
    public byte[] content(Path path, String remedy) {
        return content(stored(path), path.toString(), remedy);
    }

    /** Like {@link #content(Path, String)}, for bytes in memory, gzipped or plain, which messages call {@code where}. */
    public byte[] content(byte[] stored, String where, String remedy) {
        byte[] content = Gzip.unpacked(stored, bytes + 1, where, remedy);
        if (content.length != bytes) {
            String size = content.length > bytes ? "more than " + bytes : "only " + content.length;
            throw damaged(where, "it holds " + size + " bytes, expected " + bytes, remedy, null);
        }
        String found = Sha256.of(content);
        if (!found.equals(sha256)) {
            throw damaged(where, "its checksum is " + found + ", expected " + sha256, remedy, null);
        }
        return content;
    }

    /** The bytes of a file as stored; refuses a file larger than {@link #MOST}. */
    public static byte[] stored(Path path) {
        try (InputStream file = Files.newInputStream(path)) {
            byte[] stored = file.readNBytes(MOST + 1);
            if (stored.length > MOST) {
                throw LabException.unavailable(path + " is larger than " + Numbers.megabytes(MOST)
                        + ", the limit for a file of a data set; check that it is the right file, or use a part of it");
            }
            return stored;
        } catch (IOException unreadable) {
            throw LabException.unavailable(
                    path + " cannot be read (" + unreadable + "); check that the file is there and readable",
                    unreadable);
        }
    }

    static LabException damaged(String where, String how, String remedy, Throwable cause) {
        return LabException.unavailable(where + " is damaged: " + how + "; " + remedy, cause);
    }
}
