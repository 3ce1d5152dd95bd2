package lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Where the time of a training with lean layers goes: samples of its stack, taken by the JDK's Flight Recorder every five
 * milliseconds and told apart by the innermost of our methods. Started by {@code benchmarks/profile}.
 */
@Command(name = "benchmarks/profile", mixinStandardHelpOptions = true, sortOptions = false)
public final class ProfileBenchmark implements Callable<Integer> {
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <configuration version="2.0">
              <event name="jdk.ExecutionSample"><setting name="enabled">true</setting><setting name="period">5 ms</setting></event>
              <event name="jdk.NativeMethodSample"><setting name="enabled">true</setting><setting name="period">5 ms</setting></event>
            </configuration>
            """;

    @Mixin
    private Works works = new Works();

    @Option(
            names = "--stretch",
            paramLabel = "N",
            description = "Times the iterations of benchmarks/training-speed (default: ${DEFAULT-VALUE}).")
    private int stretch = 5;

    @Mixin
    private Outcome.Place place = new Outcome.Place();

    /** What an update consists of, by the class whose method the time is spent in. */
    private enum Part {
        PRODUCTS("matrix products", "org.bytedeco.openblas.*"),
        IMAGES("unrolling and pooling of images", "lab.kernel.(Window|Pooling).*"),
        COPIES("copies", "lab.kernel.(Matrix|Buffer|Rows).*"),
        LOOPS("bias, activation, normalization, loss", "lab.kernel.*"),
        UPDATE("update of the parameters", "lab.lean.LeanUpdater.*|org.deeplearning4j.optimize.stepfunctions.*"),
        REST("the rest", ".*");

        private final String title;
        private final String types;

        Part(String title, String types) {
            this.title = title;
            this.types = types;
        }

        /** The first part, in their order, that a frame's class belongs to. */
        private static Part of(String type) {
            return Arrays.stream(values())
                    .filter(part -> type.matches(part.types))
                    .findFirst()
                    .orElseThrow();
        }

        /** That of the innermost frame which is not the rest. */
        private static Part of(RecordedEvent sample) {
            return types(sample).stream()
                    .map(Part::of)
                    .filter(part -> part != REST)
                    .findFirst()
                    .orElse(REST);
        }
    }

    /** Takes the options that {@code --help} lists. */
    public static void main(String... args) {
        System.exit(new CommandLine(new ProfileBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        List<String> header = new ArrayList<>(List.of("Work", "µs"));
        Arrays.stream(Part.values()).forEach(part -> header.add(part.title));
        List<String> csv = new ArrayList<>(List.of("work,part,samples"));
        List<String> table = new ArrayList<>(List.of(row(header), "| --- |" + " ---: |".repeat(header.size() - 1)));
        for (Workload work : works.chosen()) {
            System.err.println(work.title);
            table.add(profile(work, csv));
        }
        place.publish("profile", "Per cent of the samples of an iteration with lean layers.", csv, table);
        return 0;
    }

    private String profile(Workload work, List<String> csv) throws IOException {
        Path settings = Files.createTempFile("profile", ".jfc");
        Path recording = Files.createTempFile("profile", ".jfr");
        try {
            Files.writeString(settings, SETTINGS);
            String flight = "-XX:StartFlightRecording:filename=" + recording + ",settings=" + settings;
            double time = Side.LEAN.time(
                    List.of(flight, "-Xlog:jfr*=off", "-XX:+UnlockDiagnosticVMOptions", "-XX:+DebugNonSafepoints"),
                    work,
                    stretch * work.iterations);
            Map<Part, Integer> samples = samples(recording);
            samples.forEach((part, count) ->
                    csv.add(String.join(",", quoted(work.title), quoted(part.title), String.valueOf(count))));
            return row(cells(work, time, samples));
        } finally {
            Files.deleteIfExists(settings);
            Files.deleteIfExists(recording);
        }
    }

    /** Those of the epochs, without what comes before. */
    private static Map<Part, Integer> samples(Path recording) throws IOException {
        Map<Part, Integer> counts = new EnumMap<>(Part.class);
        Arrays.stream(Part.values()).forEach(part -> counts.put(part, 0));
        RecordingFile.readAllEvents(recording).stream()
                .filter(event -> event.getStackTrace() != null && isTraining(event))
                .forEach(event -> counts.merge(Part.of(event), 1, Integer::sum));
        return counts;
    }

    private static boolean isTraining(RecordedEvent sample) {
        return sample.getStackTrace().getFrames().stream()
                .anyMatch(frame -> frame.getMethod().getName().equals("runEpoch"));
    }

    private static List<String> types(RecordedEvent sample) {
        return sample.getStackTrace().getFrames().stream()
                .map(RecordedFrame::getMethod)
                .map(method -> method.getType().getName())
                .toList();
    }

    private static List<String> cells(Workload work, double time, Map<Part, Integer> samples) {
        int all = samples.values().stream().mapToInt(Integer::intValue).sum();
        List<String> cells = new ArrayList<>(List.of(work.title, String.format(Locale.ROOT, "%.0f", time)));
        samples.values().forEach(count -> cells.add(String.format(Locale.ROOT, "%.0f", 100.0 * count / all)));
        return cells;
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
