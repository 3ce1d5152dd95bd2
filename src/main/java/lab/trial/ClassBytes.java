package lab.trial;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** What this process runs: the class path's folders, and the jar of the laboratory if it came in one. */
    static ClassBytes here() {
        List<String> own = ownPlaces();
        ClassLoader loader = TrialRunner.class.getClassLoader();
        return name -> Optional.ofNullable(loader.getResource(name + ".class"))
                .filter(file -> own.stream().anyMatch(file.toString()::startsWith))
                .map(ClassBytes::content);
    }

    private static List<String> ownPlaces() {
        String laboratory = TrialRunner.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        Stream<String> folders = Arrays.stream(
                        System.getProperty("java.class.path", "").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(folder -> folder.toUri().toString());
        return Stream.concat(Stream.of(laboratory, "jar:" + laboratory), folders)
                .toList();
    }

    private static byte[] content(URL file) {
        try (InputStream stream = file.openStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
