package lab.trial;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256. */
final class Hash {
    static final int BYTES = 32;

    private Hash() {}

    static byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }

    static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }

    /** The hash of several texts. Each text is preceded by its length, so different lists have different bytes. */
    static String hex(List<String> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach(text -> all.append(text.length()).append(':').append(text));
        return hex(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
