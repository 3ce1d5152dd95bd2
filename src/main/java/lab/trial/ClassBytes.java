package lab.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Optional;
import lab.run.TrialRunner;

/** Where the class files of our own code come from; libraries are known by their versions instead. */
@FunctionalInterface
public interface ClassBytes {
    /**
     * The class file of a class.
     *
     * @param name its name with slashes, e.g. {@code lab/network/Mlp}
     * @return empty if there is no such class, or if it belongs to a library or to Java
     */
    Optional<byte[]> of(String name);

    /** What this process runs: the class files in folders, and those of the laboratory's jar if it came in one. */
    static ClassBytes here() {
        String laboratory =
                "jar:" + TrialRunner.class.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader loader = TrialRunner.class.getClassLoader();
        return name -> Optional.ofNullable(loader.getResource(name + ".class"))
                .filter(file ->
                        file.getProtocol().equals("file") || file.toString().startsWith(laboratory))
                .map(ClassBytes::content);
    }

    private static byte[] content(URL file) {
        try (InputStream stream = file.openStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
