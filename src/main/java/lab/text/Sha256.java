package lab.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 checksums. */
public final class Sha256 {
    /** The length of a checksum. */
    public static final int BYTES = 32;

    private Sha256() {}

    /** The checksum of some bytes, in 64 lower-case hexadecimal digits. */
    public static String of(byte[] content) {
        return HexFormat.of().formatHex(bytes(content));
    }

    /** The checksum of several texts. Each text is preceded by its length, so different lists have different bytes. */
    public static String of(List<String> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach(text -> all.append(text.length()).append(':').append(text));
        return of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The checksum of some bytes, in {@link #BYTES} bytes. */
    public static byte[] bytes(byte[] content) {
        return digest().digest(content);
    }

    /** The checksum of a file, however large. */
    public static String of(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
