package lab.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The laboratory's version, as the build wrote it. */
final class Version implements IVersionProvider {
    private static final String RESOURCE = "/lab/version.properties";

    /** The version, e.g. {@code 0.1.0}. */
    static String number() {
        try (InputStream stream = Version.class.getResourceAsStream(RESOURCE)) {
            Properties properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Lecture Lab " + number()};
    }
}
