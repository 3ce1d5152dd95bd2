package lab.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import lab.error.LabException;
import org.nd4j.linalg.factory.Environment;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The computing backend: ND4J's backend and its device. Asking for it loads the native library.
 *
 * @param name the backend's class, e.g. {@code CpuBackend}
 * @param device the processor or graphics card
 * @param threads number of threads per training
 * @param versions library to version
 */
public record Backend(String name, String device, int threads, Map<String, String> versions) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    /**
     * Loads the native library, which JavaCPP first unpacks into a folder of its own.
     *
     * @throws LabException when that fails, as it does on a full disk
     */
    public static void load() {
        load(Nd4j::getBackend);
    }

    static void load(Runnable loading) {
        try {
            loading.run();
        } catch (LinkageError e) {
            throw LabException.unavailable(
                    "Cannot load the native library of Deeplearning4j (" + root(e) + "). It is unpacked into "
                            + System.getProperty("org.bytedeco.javacpp.cachedir", "~/.javacpp/cache")
                            + "; check that this folder is yours to write, that the disk has room, and that this processor"
                            + " and system are supported, and delete the folder if it stays so.",
                    e);
        }
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }

    /** The backend of this process. */
    public static Backend here() {
        load();
        String name = Nd4j.getBackend().getClass().getSimpleName();
        Environment environment = Nd4j.getBackend().getEnvironment();
        String device = environment.isCPU() ? processor() : graphicsCard();
        return new Backend(name, device, environment.maxMasterThreads(), versions(name));
    }

    private static Map<String, String> versions(String backend) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("deeplearning4j", version("org.deeplearning4j/deeplearning4j-nn"));
        versions.put("nd4j", version("org.nd4j/nd4j-api"));
        versions.put(backend, backendVersion());
        return versions;
    }

    private static String backendVersion() {
        return Stream.of("nd4j-native", "nd4j-cuda-11.6", "nd4j-cuda-11.4")
                .map(artifact -> version("org.nd4j/" + artifact))
                .filter(version -> !version.equals("unknown"))
                .findFirst()
                .orElse("unknown");
    }

    /** The version that a library's jar states. */
    private static String version(String artifact) {
        String resource = "/META-INF/maven/" + artifact + "/pom.properties";
        try (InputStream stream = Nd4j.class.getResourceAsStream(resource)) {
            Properties properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    private static String processor() {
        String architecture = System.getProperty("os.arch", "unknown");
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> "CPU, " + line.substring(line.indexOf(':') + 1).strip())
                    .orElse("CPU, " + architecture);
        } catch (IOException | UncheckedIOException e) {
            return "CPU, " + architecture; // only Linux has this file
        }
    }

    private static String graphicsCard() {
        Properties information = Nd4j.getExecutioner().getEnvironmentInformation();
        return "GPU, " + information.getOrDefault("cuda.devicesInformation", "unknown");
    }
}
