package lab.cache;

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
                TrialFile file = file(Path.of(arguments[0]), seed);
                file.write(Samples.odd(), Duration.ofSeconds(round));
            }
        }
    }

    static TrialFile file(Path folder, long seed) {
        return new TrialFile(folder.resolve(seed + ".trial"), String.valueOf(seed));
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
