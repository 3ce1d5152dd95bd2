package lab.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine.IVersionProvider;

/** The laboratory's version, as the build wrote it. */
final class Version implements IVersionProvider {
    /** The version, e.g. {@code 0.1.0}. */
    static String number() {
        return ResourceBundle.getBundle("lab.version", Locale.ROOT).getString("version");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Lecture Lab " + number()};
    }
}
