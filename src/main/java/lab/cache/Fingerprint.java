package lab.cache;

import java.security.CodeSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.cache.MethodCode.Reference;
import lab.cache.MethodCode.Reference.Created;
import lab.cache.MethodCode.Reference.Exact;
import lab.cache.MethodCode.Reference.Named;
import lab.study.Trial;
import lab.study.TrialRunner;
import lab.text.Sha256;

/**
 * The hash of all that determines a trial, so that a trial with the same hash need not be run again:
 *
 * <ul>
 *   <li>the recipe's {@linkplain Description values}: the network's specification, the data with its checksums, epochs,
 *       batches and probes, but not the words in which the experiment says it;
 *   <li>the code of the methods that {@linkplain CallGraph may run} in the trial, without line numbers;
 *   <li>the {@link Platform}: Java, processor, libraries with the backend, threads;
 *   <li>seed, scale and layers (lean or stock).
 * </ul>
 *
 * A new sentence for a claim, new expectations or figures, or new words in the vocabulary therefore change no trial. A
 * changed trainer, kernel, network or probe changes all trials that use it. ND4J is not started. Safe for several threads.
 */
public final class Fingerprint {
    private static final Set<String> PAGE = Set.of(
            "claim",
            "topic",
            "tuning",
            "seeds",
            "clauses",
            "statements",
            "expectations",
            "unjudged",
            "notes",
            "figures");

    private final ClassBytes bytes;
    private final Platform platform;
    private final Map<String, Optional<ClassCode>> files = new ConcurrentHashMap<>();
    private final Map<Set<Reference>, String> hashes = new ConcurrentHashMap<>();
    private final Map<Trial, String> sources = new ConcurrentHashMap<>();

    /** A fingerprint from these class files, on this platform. */
    public Fingerprint(ClassBytes bytes, Platform platform) {
        this.bytes = bytes;
        this.platform = platform;
    }

    /** The fingerprint of this process's code, on its platform. */
    public static Fingerprint here() {
        return new Fingerprint(ClassBytes.here(), Platform.here());
    }

    /** The hash of a trial: 64 hexadecimal digits. */
    public String of(Trial trial) {
        return Sha256.of(List.of(Sha256.of(platform.facts()), sources(trial)));
    }

    /**
     * The hash of everything except the platform. It may change while a program runs, and so differ between the program and
     * its workers.
     */
    public String sources(Trial trial) {
        return sources.computeIfAbsent(trial, this::hash);
    }

    private String hash(Trial trial) {
        Description recipe = new Description(trial.recipe());
        List<String> facts = new ArrayList<>(recipe.words());
        facts.add("seed " + trial.key().seed());
        facts.add("scale " + trial.settings().scale());
        facts.add("layers " + trial.settings().layers());
        facts.add("code " + hash(roots(recipe)));
        if (!recipe.lambdas().isEmpty()) {
            facts.add(trial.toString()); // identifies the lambda within its class
        }
        if (isTyped(trial.experiment().getClass()) || recipe.classes().stream().anyMatch(this::isTyped)) {
            facts.add("process " + ProcessHandle.current().pid() + " since " + started());
        }
        return Sha256.of(facts);
    }

    /** The methods that may run in a trial, such as {@code lab/train/Trainer.run()V}. */
    Set<String> methods(Trial trial) {
        return reached(roots(new Description(trial.recipe()))).keySet();
    }

    private Set<Reference> roots(Description recipe) {
        Stream<Reference> runner = Stream.of(new Named(slashed(TrialRunner.class.getName())));
        Stream<Reference> values = recipe.classes().stream().map(type -> new Created(slashed(type.getName())));
        Stream<Reference> lambdas = recipe.lambdas().stream().flatMap(this::lambdas);
        return Stream.of(runner, values, lambdas).flatMap(all -> all).collect(Collectors.toSet());
    }

    /** All methods that a lambda of a class may run: every one except those by which an experiment describes itself. */
    private Stream<Reference> lambdas(String host) {
        String type = slashed(host);
        return file(type).stream()
                .flatMap(code -> code.methods().keySet().stream())
                .filter(method -> !isPage(method.substring(0, method.indexOf('('))))
                .map(method -> new Exact(type, method));
    }

    /** Whether a method only judges or describes, or is a lambda of one that does. */
    private static boolean isPage(String method) {
        return PAGE.contains(method) || PAGE.stream().anyMatch(page -> method.startsWith("lambda$" + page + "$"));
    }

    private String hash(Set<Reference> roots) {
        return hashes.computeIfAbsent(
                roots,
                first -> Sha256.of(reached(first).entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList()));
    }

    private SortedMap<String, String> reached(Set<Reference> roots) {
        CallGraph graph = new CallGraph(this::file);
        roots.forEach(graph::follow);
        return graph.reached();
    }

    /** Whether a class was typed into a shell, so that nothing shows whether it has changed. */
    private boolean isTyped(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        boolean inLibrary = source != null && source.getLocation().getPath().endsWith(".jar");
        return !inLibrary && file(slashed(type.getName())).isEmpty();
    }

    private static Instant started() {
        return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    }

    private Optional<ClassCode> file(String type) {
        return files.computeIfAbsent(type, this::read);
    }

    private Optional<ClassCode> read(String type) {
        boolean ofJava = type.startsWith("java/") || type.startsWith("jdk/");
        return ofJava ? Optional.empty() : bytes.of(type).map(ClassCode::of);
    }

    private static String slashed(String name) {
        return name.replace('.', '/');
    }
}
