package lab.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import lab.error.LabException;

/**
 * A file of a data set, known by its uncompressed content: whoever compressed it, with whatever program, the bytes that
 * a network is fed with are verified.
 *
 * @param name its original name, without {@code .gz}
 * @param bytes its uncompressed size
 * @param sha256 of the uncompressed content, in lower-case hexadecimal digits
 */
record KnownFile(String name, int bytes, String sha256) {
    /** No file of a data set is larger, as stored or unpacked: one that is would fill the memory before it is refused. */
    static final int MOST = 64_000_000; // bytes

    /** The name under which the laboratory keeps the file. */
    String archive() {
        return name + ".gz";
    }

    /**
     * The verified content of the file at {@code path}, gzipped or plain.
     *
     * @param remedy what to do about a damaged file
     * @throws LabException when it cannot be read, or is not the known file
     */
    byte[] content(Path path, String remedy) {
        return content(stored(path), path.toString(), remedy);
    }

    /** As {@link #content(Path, String)}, for bytes at hand, gzipped or plain, that are called {@code where}. */
    byte[] content(byte[] stored, String where, String remedy) {
        byte[] content = unpacked(stored, where, remedy);
        if (content.length != bytes) {
            String size = content.length > bytes ? "more than " + bytes : "only " + content.length;
            throw damaged(where, "it holds " + size + " bytes, expected " + bytes, remedy, null);
        }
        String found = checksum(content);
        if (!found.equals(sha256)) {
            throw damaged(where, "its checksum is " + found + ", expected " + sha256, remedy, null);
        }
        return content;
    }

    private byte[] unpacked(byte[] stored, String where, String remedy) {
        try {
            return Gzip.unpacked(stored, bytes + 1);
        } catch (IOException broken) {
            throw damaged(where, "it cannot be unpacked (" + broken.getMessage() + ")", remedy, broken);
        }
    }

    /** The bytes of a file as it lies there. */
    static byte[] stored(Path path) {
        try (InputStream file = Files.newInputStream(path)) {
            byte[] stored = file.readNBytes(MOST + 1);
            if (stored.length > MOST) {
                throw LabException.unavailable(path + " is larger than " + Download.megabytes(MOST)
                        + ", the most that a file of a data set may have; check that it is the right file, or take a"
                        + " part of it");
            }
            return stored;
        } catch (IOException unreadable) {
            throw LabException.unavailable(
                    path + " cannot be read (" + unreadable + "); check that the file is there and readable",
                    unreadable);
        }
    }

    private static LabException damaged(String where, String how, String remedy, Throwable cause) {
        return LabException.unavailable(where + " is damaged: " + how + "; " + remedy, cause);
    }

    static String checksum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
