package lab.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.claim.Setting;
import lab.error.LabException;
import lab.metric.Metric;
import lab.study.Study;
import lab.study.Trial;

/** The measurements of the arms in training so far. Safe for several threads. */
public final class Feed {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Snapshot.Title title;
    private final List<ArmState> arms;
    private final List<Snapshot.Quantity> metrics = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();

    private Feed(Snapshot start) {
        this.title = start.title();
        this.arms = new ArrayList<>(start.arms());
        this.metrics.addAll(start.metrics());
        this.points.addAll(start.points());
    }

    /** An empty feed for these trials of a study. */
    static Feed of(Study study, List<Trial> trials) {
        String setup = Stream.concat(
                        Stream.of(
                                "seed " + study.seeds().get(0),
                                "scale " + study.settings().scale()),
                        study.settings().overrides().entrySet().stream()
                                .map(set -> set.getKey() + " = " + Setting.format(set.getValue())))
                .collect(Collectors.joining(", "));
        Snapshot.Title title =
                new Snapshot.Title(study.id(), study.experiment().claim().sentence(), setup);
        List<ArmState> waiting = trials.stream()
                .map(trial -> new ArmState(trial.key().arm().toString(), ArmState.Phase.WAITING, 0, 0, 0))
                .toList();
        return new Feed(new Snapshot(title, waiting, List.of(), List.of(), 0));
    }

    /** Reads a saved feed; refuses a damaged file. */
    public static Feed read(Path file) {
        try {
            Optional<Snapshot> saved = Optional.ofNullable(JSON.readValue(file.toFile(), Snapshot.class));
            return new Feed(saved.orElseThrow(() -> new IOException("It is empty")));
        } catch (IOException e) {
            throw LabException.unavailable(
                    file + " cannot be read as a recording; watch the claim again without --replay.", e);
        }
    }

    /** Saves the feed to a file. */
    void save(Path file) {
        try {
            Files.writeString(file, json(0));
        } catch (IOException e) {
            throw LabException.unavailable(
                    "Cannot write " + file + " (" + e + "); check that its folder is writable.", e);
        }
    }

    /** The arms and their progress. */
    public synchronized List<ArmState> arms() {
        return List.copyOf(arms);
    }

    /** Whether at least one arm is in such a phase. */
    public synchronized boolean any(Predicate<ArmState.Phase> such) {
        return arms.stream().map(ArmState::phase).anyMatch(such);
    }

    /** All points so far. */
    public synchronized List<Point> points() {
        return List.copyOf(points);
    }

    synchronized void add(Metric metric, int arm, double epoch, double step, double value) {
        points.add(new Point(arm, place(metric), epoch, step, value));
    }

    synchronized void at(int arm, int epochs, double epoch, int step) {
        arms.set(arm, new ArmState(arms.get(arm).name(), ArmState.Phase.TRAINING, epoch, epochs, step));
    }

    synchronized void end(int arm, ArmState.Phase phase) {
        arms.set(arm, arms.get(arm).in(phase));
    }

    /** Everything except the first {@code known} points, as JSON. */
    synchronized String json(int known) {
        List<Point> fresh = points.subList(Math.max(0, Math.min(known, points.size())), points.size());
        try {
            return JSON.writeValueAsString(new Snapshot(title, arms, metrics, fresh, points.size()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write JSON to memory", e);
        }
    }

    private int place(Metric metric) {
        for (int i = 0; i < metrics.size(); i++) {
            if (metrics.get(i).name().equals(metric.name())) {
                return i;
            }
        }
        metrics.add(new Snapshot.Quantity(metric.name(), metric.axisLabel()));
        return metrics.size() - 1;
    }
}
