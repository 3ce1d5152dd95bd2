package lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One side of a benchmark in a process of its own. */
final class Child {
    private static final Path LOG = Path.of("target", "benchmark.log");

    private Child() {}

    /**
     * Runs a command to its end and gives what it printed.
     *
     * @param environment set on top of this process's, without any variable that limits threads or chooses kernels
     * @throws IllegalStateException when it fails; its last words are in the message
     */
    static String run(Map<String, String> environment, List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(LOG.toFile());
            builder.environment().keySet().removeIf(Child::isTuning);
            builder.environment().putAll(environment);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " failed: " + output + Files.readString(LOG));
            }
            return output.strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + command.get(0) + ".", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while waiting for " + command.get(0) + ".", e);
        }
    }

    private static boolean isTuning(String variable) {
        return variable.endsWith("_NUM_THREADS") || variable.startsWith("OPENBLAS_");
    }

    /** A main class on this process's class path, with these options of the virtual machine. */
    static List<String> java(List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return command;
    }
}
