package lab.trial;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
        List<Path> folders = Arrays.stream(
                        System.getProperty("java.class.path", "").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isDirectory)
                .toList();
        return name -> folders.stream()
                .flatMap(folder -> file(folder, name).stream())
                .findFirst()
                .map(ClassBytes::content)
                .or(() -> ofTheLaboratory(name));
    }

    private static Optional<Path> file(Path folder, String name) {
        try {
            return Optional.of(folder.resolve(name + ".class")).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty(); // a text with letters that this system's file names cannot hold
        }
    }

    private static Optional<byte[]> ofTheLaboratory(String name) {
        if (!name.startsWith("lab/")) { // or every class of every library would be looked for in all their jars
            return Optional.empty();
        }
        return Optional.ofNullable(TrialRunner.class.getClassLoader().getResource(name + ".class"))
                .map(ClassBytes::content);
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static byte[] content(URL file) {
        try (InputStream stream = file.openStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
