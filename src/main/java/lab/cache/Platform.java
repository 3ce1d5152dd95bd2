package lab.cache;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parts of the computing platform that may change the bits of a result: Java's version, the processor, the libraries
 * including Deeplearning4j and its backend, and the environment variables that native code reads (above all the number of
 * threads: one thread and two give different bits). Determined without loading any of them.
 *
 * @param facts the facts, in a fixed order
 */
public record Platform(List<String> facts) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final Pattern VARIABLE = Pattern.compile("(OMP|OPENBLAS|GOTO|MKL|KMP|ND4J|CUDA|CUBLAS|CUDNN)_.*");

    /**
     * Libraries that draw, print, log or read commands, and so cannot change a result. All others count, including those
     * that only probes use.
     */
    private static final Pattern HARMLESS = Pattern.compile(
            "(batik|xmlgraphics|pdfbox|fontbox|graphics2d|open-sans|asm|commons-csv|picocli|progressbar|jline"
                    + "|logback|slf4j|commons-logging|jackson-(core|databind|annotations))-.*");

    /** Copies the facts. */
    public Platform {
        facts = List.copyOf(facts);
    }

    /** The platform of this process. */
    public static Platform here() {
        return of(System.getProperty("java.class.path", ""), System.getenv());
    }

    static Platform of(String classPath, Map<String, String> environment) {
        Stream<String> machine = Stream.of(
                "java " + System.getProperty("java.specification.version"),
                "processor " + System.getProperty("os.arch") + " " + processor());
        return new Platform(Stream.of(machine, libraries(classPath), variables(environment))
                .flatMap(facts -> facts)
                .toList());
    }

    /**
     * The names of the jars, which contain the versions, in class path order. Our own jar is left out: its code is hashed
     * method by method.
     */
    private static Stream<String> libraries(String classPath) {
        Optional<Path> own = ClassBytes.jar();
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .filter(jar -> !own.equals(Optional.of(jar.toAbsolutePath())))
                .map(jar -> jar.getFileName().toString())
                .filter(jar -> !HARMLESS.matcher(jar).matches());
    }

    private static Stream<String> variables(Map<String, String> environment) {
        return new TreeMap<>(environment)
                .entrySet().stream()
                        .filter(entry -> VARIABLE.matcher(entry.getKey()).matches())
                        .map(entry -> entry.getKey() + "=" + entry.getValue());
    }

    /** The processor's model, by which native libraries choose their kernels; empty where the system does not tell. */
    private static String processor() {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .orElse("");
        } catch (IOException | UncheckedIOException e) {
            return ""; // only Linux has this file
        }
    }
}
