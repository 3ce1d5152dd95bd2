package lab.worker;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The planted program in processes of its own.
 *
 * @param home the project's folder
 */
record Program(Path home) {
    /** What a command did. */
    record Result(int exit, String out, String err) {}

    Result run(String... arguments) throws Exception {
        return result(start(List.of(), arguments));
    }

    /** With files that may not grow beyond so many blocks of 512 or 1024 bytes: a disk that is full in mid-run. */
    Result runWithLittleRoom(int blocks, String... arguments) throws Exception {
        List<String> limit = List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh");
        return result(start(limit, arguments));
    }

    Process start(String... arguments) throws IOException {
        return start(List.of(), arguments);
    }

    Result result(Process process) throws Exception {
        int exit = process.waitFor();
        return new Result(exit, Files.readString(out(process)), Files.readString(err(process)));
    }

    /** The bytes of a result's trials. */
    String trials(String id) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("results"))) {
            Path file = files.filter(path -> path.endsWith(Path.of(id, "trials.csv")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no result of " + id));
            return Files.readString(file, StandardCharsets.UTF_8);
        }
    }

    /** Another main class than the program's. */
    Process start(Class<?> main) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), main);
    }

    /** With these class files before all others. */
    Process startWith(Path classes, String... arguments) throws IOException {
        String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
        return start(List.of(), classPath, PlantedMain.class, arguments);
    }

    private Process start(List<String> before, String... arguments) throws IOException {
        return start(before, System.getProperty("java.class.path"), PlantedMain.class, arguments);
    }

    private Process start(List<String> before, String classPath, Class<?> main, String... arguments)
            throws IOException {
        Files.createDirectories(home);
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx200m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        command.addAll(List.of("-Dorg.bytedeco.javacpp.maxphysicalbytes=0", "-Dlab.home=" + home));
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(home, "out", "");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(out.resolveSibling(out.getFileName() + ".err").toFile())
                .start();
        Files.move(out, out(process));
        Files.move(out.resolveSibling(out.getFileName() + ".err"), err(process));
        return process;
    }

    private Path out(Process process) {
        return home.resolve(process.pid() + ".out");
    }

    private Path err(Process process) {
        return home.resolve(process.pid() + ".err");
    }
}
