package lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lab.publish.Backend;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the times of a benchmark go: the terminal, a CSV file, and a page that has a place for the table. */
public final class Outcome {
    @Option(names = "--repeats", paramLabel = "N", description = "Times of each side (default: ${DEFAULT-VALUE}).")
    private int repeats = 5;

    @Mixin
    private Place place = new Place();

    /** A folder with a page. */
    public static final class Place {
        @Option(
                names = "--out",
                paramLabel = "DIR",
                defaultValue = "benchmarks",
                description = "Folder of the CSV file. The table also replaces what a README.md there has between the"
                        + " benchmark's markers (default: ${DEFAULT-VALUE}).")
        private Path folder = Path.of("benchmarks");

        /**
         * Publishes a table.
         *
         * @param name the benchmark's, which is that of its script, its CSV file and its markers
         * @param what was done, in a few words for above the table
         * @param software versions beside those of Java and Deeplearning4j
         */
        void publish(String name, String what, List<String> csv, List<String> table, String... software)
                throws IOException {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".csv"), csv);
            List<String> text = new ArrayList<>(List.of(what, "", machine(software), ""));
            text.addAll(table);
            text.forEach(System.out::println);
            fill(folder.resolve("README.md"), name, String.join("\n", text));
        }
    }

    /**
     * Measures all sides and publishes their times.
     *
     * @param name the benchmark's, which is that of its script, its CSV file and its markers
     * @param what was done, in a few words for above the table
     * @param software versions beside those of Java and Deeplearning4j
     */
    public void publish(String name, Rounds rounds, String what, String... software) throws IOException {
        rounds.measure(repeats, System.err::println);
        place.publish(name, what + " " + repeats + " repeats.", rounds.csv(), rounds.markdown(), software);
    }

    private static String machine(String... software) {
        Backend backend = Backend.here();
        Runtime.Version jdk = Runtime.version();
        List<String> parts = new ArrayList<>(List.of(
                LocalDate.now(ZoneOffset.UTC).toString(),
                backend.device(),
                Runtime.getRuntime().availableProcessors() + " cores",
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "JDK " + jdk.feature() + " (" + jdk + ")",
                "Deeplearning4j " + backend.versions().get("deeplearning4j")));
        parts.addAll(List.of(software));
        return String.join("; ", parts) + ".";
    }

    private static void fill(Path page, String name, String text) {
        String begin = "<!-- " + name + ":begin -->";
        String end = "<!-- " + name + ":end -->";
        try (Stream<String> lines = Files.exists(page) ? Files.lines(page) : Stream.empty()) {
            String old = String.join("\n", lines.toList()) + "\n";
            int from = old.indexOf(begin);
            int to = old.indexOf(end);
            if (from >= 0 && to > from) {
                Files.writeString(page, old.substring(0, from) + begin + "\n\n" + text + "\n\n" + old.substring(to));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the table to " + page, e);
        }
    }
}
