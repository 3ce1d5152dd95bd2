package lab.trial;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import lab.claim.Experiment;
import lab.claim.Settings;
import lab.claim.Training;
import lab.data.DataSource;
import lab.metric.ArmKey;
import lab.run.Trial;
import lab.run.TrialRunner;

/**
 * The hash of all that determines a trial, so that a trial with the same hash need not be run again:
 *
 * <ul>
 *   <li>the class files of the experiment, of the laboratory as far as a trial uses it, and of all that they refer to in our
 *       own code, which leaves out drawing, judging, writing and the command line;
 *   <li>the {@link Platform}: Java, processor, libraries with the backend, threads;
 *   <li>name and checksums of the data;
 *   <li>experiment, arm, seed, scale, overrides and whose layers.
 * </ul>
 *
 * A change of one experiment's class so changes the trials of that experiment only. A comment counts as a change when it
 * moves lines, since class files hold line numbers. Neither Deeplearning4j nor ND4J is started. Safe for several threads.
 */
public final class Fingerprint {
    private final CodeHash code;
    private final Platform platform;

    /** A fingerprint from these class files on this platform. */
    public Fingerprint(ClassBytes bytes, Platform platform) {
        this.code = new CodeHash(bytes);
        this.platform = platform;
    }

    /** The fingerprint of what this process would compute. */
    public static Fingerprint here() {
        return new Fingerprint(ClassBytes.here(), Platform.here());
    }

    /** The hash of a trial: 64 hexadecimal digits. */
    public String of(Trial trial) {
        List<String> facts = new ArrayList<>(platform.facts());
        facts.addAll(code(trial.experiment()));
        facts.addAll(arm(trial.key().arm()));
        facts.addAll(settings(trial.settings()));
        facts.addAll(data(trial));
        facts.add("experiment " + trial.experiment().claim().id());
        facts.add("seed " + trial.key().seed());
        return Hash.hex(facts);
    }

    /** The hash of what may change while a program runs, and so differ between it and its workers: classes and data. */
    public String sources(Trial trial) {
        List<String> facts = new ArrayList<>(data(trial));
        facts.add(classes(trial.experiment()));
        return Hash.hex(facts);
    }

    /** The classes and, since two experiments may share one class, the values they were made with. */
    private List<String> code(Experiment<?> experiment) {
        List<String> facts = new ArrayList<>();
        facts.add("class " + experiment.getClass().getName());
        facts.add("code " + classes(experiment));
        state(experiment).forEach((field, value) -> facts.add("field " + field + "=" + value));
        if (!code.knows(experiment.getClass())) { // typed into a shell: nothing tells whether it has changed
            facts.add("process " + ProcessHandle.current().pid() + " since " + started());
        }
        return facts;
    }

    private String classes(Experiment<?> experiment) {
        Set<Class<?>> roots = new LinkedHashSet<>(List.of(TrialRunner.class, experiment.getClass()));
        state(experiment).values().stream()
                .filter(value -> value != null)
                .forEach(value -> roots.add(value.getClass()));
        return code.of(roots);
    }

    private static Instant started() {
        return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    }

    private static List<String> arm(ArmKey arm) {
        Stream<String> levels =
                new TreeMap<>(arm.levels()).entrySet().stream().map(e -> "level " + e.getKey() + "=" + e.getValue());
        return Stream.concat(Stream.of("arm " + arm.name()), levels).toList();
    }

    private static List<String> settings(Settings settings) {
        Stream<String> overrides =
                settings.overrides().entrySet().stream().map(e -> "set " + e.getKey() + "=" + e.getValue());
        return Stream.concat(Stream.of("scale " + settings.scale(), "layers " + settings.layers()), overrides)
                .toList();
    }

    private static List<String> data(Trial trial) {
        Optional<DataSource> data =
                trial.recipe() instanceof Training training ? Optional.of(training.data()) : Optional.empty();
        return data.stream()
                .flatMap(source -> Stream.concat(
                        Stream.of("data " + source.name()),
                        new TreeMap<>(source.checksums())
                                .entrySet().stream().map(e -> "file " + e.getKey() + "=" + e.getValue())))
                .toList();
    }

    private static Map<String, Object> state(Experiment<?> experiment) {
        Map<String, Object> state = new LinkedHashMap<>();
        for (Class<?> type = experiment.getClass(); isOurs(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    state.put(type.getName() + "." + field.getName(), value(experiment, field));
                }
            }
        }
        return state;
    }

    private static boolean isOurs(Class<?> type) {
        return type.getClassLoader() != null; // Java's own classes have none
    }

    private static Object value(Experiment<?> experiment, Field field) {
        try {
            field.setAccessible(true);
            Object value = field.get(experiment);
            return value instanceof Object[] array ? Arrays.asList(array) : value;
        } catch (IllegalAccessException impossible) {
            throw new AssertionError("no modules: every field is open", impossible);
        }
    }
}
