package lab.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import lab.text.Sha256;

/** The templates, styles and scripts beside this class, and by an absolute name those of others in {@code /lab/web}. */
final class Resource {
    private Resource() {}

    /** A file's text. */
    static String text(String name) {
        try (InputStream stream = Resource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The class path lacks " + name + "; build the project again.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    /** The policy that lets a page run these scripts and no others, and load nothing but pictures beside it. */
    static String policy(String... scripts) {
        String hashes = Arrays.stream(scripts).map(Resource::hash).collect(Collectors.joining(" "));
        return "default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'; script-src " + hashes
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String script) {
        byte[] hash = HexFormat.of().parseHex(Sha256.of(script.getBytes(StandardCharsets.UTF_8)));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }
}
