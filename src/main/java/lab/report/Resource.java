package lab.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import lab.text.Sha256;

/** The templates, styles and scripts beside this class, and those in {@code /lab/web} by an absolute name. */
final class Resource {
    private Resource() {}

    /** The text of a file. */
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

    /**
     * The content security policy that allows a page to run only these scripts and to load nothing but pictures beside it.
     */
    static String policy(String... scripts) {
        String hashes = Arrays.stream(scripts).map(Resource::hash).collect(Collectors.joining(" "));
        return "default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'; script-src " + hashes
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String script) {
        byte[] hash = Sha256.bytes(script.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }
}
