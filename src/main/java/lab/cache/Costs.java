package lab.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.claim.Scale;
import lab.study.Trial;
import lab.text.Sha256;

/**
 * How long earlier trials took, whether or not they are still stored. Every finished trial adds a line to a file:
 * experiment, scale, hash of arm, overrides and layers, milliseconds. Code may change in between, so these times are
 * estimates, good enough to start with the longest trial and to estimate the time left. A file that cannot be read or
 * written costs only the estimates. Safe for several threads and processes.
 */
public final class Costs {
    private static final int LAST = 5; // the latest measurements per kind that count
    private static final int KIND = 16; // hexadecimal digits: enough to tell all arms apart
    private static final Pattern LINE = Pattern.compile("([a-z0-9-]+) ([A-Z]+) ([0-9a-f]{" + KIND + "}) ([0-9]{1,15})");
    private static final long LIMIT = 1L << 20; // bytes: more than ten thousand lines

    private final Path file;
    private final Map<Kind, List<Duration>> measured = new LinkedHashMap<>();

    /** The costs kept in a file, which may not exist. */
    Costs(Path file) {
        this.file = file;
        lines(file).forEach(this::read);
        if (file.toFile().length() > LIMIT) {
            rewrite();
        }
    }

    /**
     * A kind of trials that take about the same time.
     *
     * @param id the experiment's id
     * @param scale the scale
     * @param rest hash of arm, overrides and layers
     */
    private record Kind(String id, Scale scale, String rest) {
        static Kind of(Trial trial) {
            List<String> rest = List.of(
                    trial.key().arm().name(),
                    new TreeMap<>(trial.key().arm().levels()).toString(),
                    trial.settings().overrides() + " " + trial.settings().layers());
            return new Kind(
                    trial.experiment().claim().id(),
                    trial.settings().scale(),
                    Sha256.of(rest).substring(0, KIND));
        }

        String line(Duration time) {
            return id + " " + scale + " " + rest + " " + time.toMillis() + "\n";
        }
    }

    /** Records how long a trial took. */
    public synchronized void add(Trial trial, Duration time) {
        Kind kind = Kind.of(trial);
        remember(kind, time);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, kind.line(time), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            return; // only the order of the next study suffers, which is no reason to fail this one
        }
    }

    /**
     * The median time of this trial's earlier runs with any seed; without such runs, the median of the experiment's trials
     * at this scale; empty if there are none either.
     */
    public synchronized Optional<Duration> known(Trial trial) {
        Kind kind = Kind.of(trial);
        return median(measured.getOrDefault(kind, List.of()).stream())
                .or(() -> median(measured.entrySet().stream()
                        .filter(e -> e.getKey().id.equals(kind.id) && e.getKey().scale == kind.scale)
                        .flatMap(e -> e.getValue().stream())));
    }

    /** Like {@link #known}, but a trial of unknown duration counts as endless, and so comes first. */
    public Duration expected(Trial trial) {
        return known(trial).orElse(ChronoUnit.FOREVER.getDuration());
    }

    /** The trials, longest first, so that no long one runs alone at the end. */
    public List<Trial> longestFirst(List<Trial> trials) {
        Map<Trial, Duration> expected =
                trials.stream().collect(Collectors.toMap(t -> t, this::expected, (a, b) -> a, LinkedHashMap::new));
        return trials.stream()
                .sorted(Comparator.comparing((Trial trial) -> expected.get(trial))
                        .reversed())
                .toList();
    }

    private static Optional<Duration> median(Stream<Duration> times) {
        List<Duration> sorted = times.sorted().toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
    }

    private void remember(Kind kind, Duration time) {
        List<Duration> times = measured.computeIfAbsent(kind, k -> new ArrayList<>());
        times.add(time);
        if (times.size() > LAST) {
            times.remove(0);
        }
    }

    private void read(String line) {
        Matcher cells = LINE.matcher(line);
        if (cells.matches() && Stream.of(Scale.values()).anyMatch(s -> s.name().equals(cells.group(2)))) {
            Kind kind = new Kind(cells.group(1), Scale.valueOf(cells.group(2)), cells.group(3));
            remember(kind, Duration.ofMillis(Long.parseLong(cells.group(4))));
        }
    }

    private static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * Keeps only the lines that count. A line that another process adds at the same moment may be lost, which does no harm.
     */
    private void rewrite() {
        Path shorter = file.resolveSibling(
                TrialFile.UNFINISHED + "costs-" + ProcessHandle.current().pid());
        String text = measured.entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(kind.getKey()::line))
                .collect(Collectors.joining());
        try {
            Files.writeString(shorter, text);
            Files.move(shorter, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            return; // a long file works as well as a short one
        }
    }
}
