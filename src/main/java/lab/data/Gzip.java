package lab.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The compression of stored data files. */
public final class Gzip {
    private Gzip() {}

    /** {@code stored} itself if it is gzipped, else compressed. */
    public static byte[] packed(byte[] stored) {
        if (isGzip(stored)) {
            return stored;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(stored);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
        return packed.toByteArray();
    }

    /** {@code stored} decompressed if it is gzipped, at most {@code limit} bytes; refuses damaged bytes. */
    static byte[] unpacked(byte[] stored, int limit, String where, String remedy) {
        try (InputStream plain = new ByteArrayInputStream(stored);
                InputStream content = isGzip(stored) ? new GZIPInputStream(plain) : plain) {
            return content.readNBytes(limit);
        } catch (IOException broken) {
            throw DataFile.damaged(where, "it cannot be unpacked (" + broken.getMessage() + ")", remedy, broken);
        }
    }

    private static boolean isGzip(byte[] stored) {
        return stored.length >= 2 && stored[0] == (byte) 0x1f && stored[1] == (byte) 0x8b;
    }
}
