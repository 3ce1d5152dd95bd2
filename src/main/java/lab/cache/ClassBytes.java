package lab.cache;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.study.TrialRunner;

/** The source of our own code's class files; libraries are identified by their versions instead. */
@FunctionalInterface
public interface ClassBytes {
    /**
     * The class file of a class.
     *
     * @param name its name with slashes, e.g. {@code lab/network/Mlp}
     * @return the bytes; empty if there is no such class, or if it belongs to a library or to Java
     */
    Optional<byte[]> of(String name);

    /**
     * The class files that this process runs: those in folders, and those of the laboratory's own jar, if it runs from one.
     */
    static ClassBytes here() {
        List<Path> folders = Arrays.stream(
                        System.getProperty("java.class.path", "").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isDirectory)
                .toList();
        Optional<FileSystem> jar = jar().map(ClassBytes::open);
        return name -> Stream.concat(folders.stream(), jar.stream().map(opened -> opened.getPath("/")))
                .flatMap(root -> file(root, name).stream())
                .findFirst()
                .map(ClassBytes::content);
    }

    /** The jar that the laboratory runs from; experiments may be in it, too. */
    static Optional<Path> jar() {
        try {
            return Optional.of(Path.of(TrialRunner.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()))
                    .filter(Files::isRegularFile);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The laboratory came from no file", e);
        }
    }

    private static FileSystem open(Path jar) {
        try {
            return FileSystems.newFileSystem(jar); // open until the process ends
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + jar, e);
        }
    }

    private static Optional<Path> file(Path folder, String name) {
        try {
            return Optional.of(folder.resolve(name + ".class")).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty(); // a text with characters that this system's file names cannot hold
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
