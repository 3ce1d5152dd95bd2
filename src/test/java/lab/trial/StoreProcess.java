package lab.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A process of its own that writes trials, over and over. */
final class StoreProcess {
    static final int TRIALS = 3;
    private static final int ROUNDS = 40;

    private StoreProcess() {}

    /** Takes the folder. */
    public static void main(String[] arguments) {
        for (int round = 0; round < ROUNDS; round++) {
            for (int seed = 1; seed <= TRIALS; seed++) {
                Path file = Path.of(arguments[0]).resolve(seed + ".trial");
                TrialFile.write(file, Samples.odd(), Duration.ofSeconds(round));
            }
        }
    }

    static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreProcess.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
