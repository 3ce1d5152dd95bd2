package lab.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process of its own that holds a lock until its input ends, or dies while it writes. */
final class WriterProcess {
    static final int DEAD = 9;

    private WriterProcess() {}

    /** Takes {@code root id hold|die}. */
    public static void main(String[] arguments) throws IOException {
        ResultsFolder results = new ResultsFolder(Path.of(arguments[0]));
        try (ResultsFolder.Lock lock = results.lock(arguments[1])) {
            System.out.println("holding " + lock.getClass().getSimpleName());
            if (arguments[2].equals("die")) {
                results.replace(arguments[1], WriterProcess::die);
            }
            System.in.readAllBytes();
        }
    }

    private static void die(Path folder) {
        TextFile.write(folder.resolve("half.txt"), "half");
        Runtime.getRuntime().halt(DEAD);
    }

    static Process start(ResultsFolder results, String id, String what) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterProcess.class.getName(),
                        results.root().toString(),
                        id,
                        what)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Waits until the process holds the lock; the first character it prints, or -1 if it died before. */
    static int awaitTheLock(Process process) throws IOException {
        return process.getInputStream().read();
    }

    static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    static long idOfADeadOne() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--version")
                .start();
        output(process);
        process.onExit().join();
        return process.pid();
    }
}
