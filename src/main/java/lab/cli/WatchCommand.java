package lab.cli;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import lab.claim.Experiment;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.error.Quoted;
import lab.run.Study;
import lab.run.Trial;
import lab.store.StudyFiles;
import lab.study.Evidence;
import lab.study.Places;
import lab.verdict.Tuned;
import lab.watch.ArmState;
import lab.watch.TrainingUi;
import lab.watch.WatchFolder;
import lab.watch.WatchSession;
import lab.watch.Watching;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains arms of a claim while a browser shows them. Nothing goes to the results. */
@Command(
        name = "watch",
        description = {
            "Trains arms of a claim while you look on in a browser, and stays until Ctrl-C.",
            "The numbers are those of `lab run`; nothing is written to the results."
        })
final class WatchCommand implements Callable<Integer> {
    private final Lab lab;

    @Parameters(paramLabel = "ID", description = "The claim's id, as `lab list` shows it.")
    private String id = "";

    @Mixin
    private ArmsOption arms = new ArmsOption();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "" + Scale.FIRST_SEED,
            description = "The seed (default: ${DEFAULT-VALUE}).")
    private long seed = Scale.FIRST_SEED;

    @Option(
            names = "--scale",
            paramLabel = "S",
            defaultValue = "LECTURE",
            description = "How much to spend: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Scale scale = Scale.LECTURE;

    @Option(names = "--set", paramLabel = "K=V", description = "Change a setting.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    @Option(
            names = "--every",
            paramLabel = "K",
            defaultValue = "100",
            description = "Look at every K-th update (default: ${DEFAULT-VALUE}); fewer slow the training down.")
    private int every = 100;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "9000",
            description = "Port of the training UI; our own page takes the next one (default: ${DEFAULT-VALUE};"
                    + " 0: any two).")
    private int port = 9000;

    @Option(
            names = "--bind",
            paramLabel = "ADDR",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    private String bind = "127.0.0.1";

    @Option(names = "--replay", description = "Show the latest recording of the claim; train nothing.")
    private boolean replay;

    @Spec
    private CommandSpec spec;

    WatchCommand(Lab lab) {
        this.lab = lab;
    }

    @Override
    public Integer call() throws InterruptedException {
        checkNumbers();
        Experiment<?> experiment = lab.experiment(id);
        WatchFolder folder = new WatchFolder(lab.home().resolve(".lab").resolve("watch"));
        try (Watching watching = replay ? replay(folder) : start(experiment, folder)) {
            Thread hook = new Thread(() -> end(watching), "end-of-watching");
            Runtime.getRuntime().addShutdownHook(hook);
            print(watching);
            return replay || train(watching) ? forever() : ExitCode.TRIAL_FAILED.code();
        }
    }

    private Watching replay(WatchFolder folder) {
        InetSocketAddress address = address();
        return Watching.replay(folder.latest(id), TrainingUi.installed(), address);
    }

    private Watching start(Experiment<?> experiment, WatchFolder folder) {
        Settings settings = Settings.of(scale, experiment.settings(), overrides);
        Study study = tuned(new Study(experiment, settings, List.of(seed)));
        List<Trial> trials = trained(arms.of(study));
        InetSocketAddress address = address();
        return Watching.start(study, trials, every, folder, TrainingUi.installed(), address);
    }

    /** The chosen trials that train a network; if none does, all of them, which {@link WatchSession} refuses. */
    private List<Trial> trained(List<Trial> chosen) {
        List<Trial> trained = chosen.stream().filter(WatchSession::isTrained).toList();
        if (trained.isEmpty()) {
            return chosen;
        }
        int untrained = chosen.size() - trained.size();
        if (untrained > 0) {
            say("Left out: " + untrained + " of " + chosen.size() + " arms are not trained.");
        }
        return trained;
    }

    /**
     * The study with the values that the published result chose; without such a result, tuned settings keep their defaults.
     */
    private Study tuned(Study study) {
        Path folder = new Places(lab.home(), Optional.empty()).published().folder(id);
        if (study.tuning().isEmpty() || !Files.exists(folder.resolve(StudyFiles.TRIALS))) {
            return study;
        }
        Optional<Tuned> tuned = Evidence.read(study.experiment(), folder).tuned();
        tuned.ifPresent(pilots -> pilots.words().forEach(this::say));
        return tuned.map(pilots -> study.choosing(pilots.chosen())).orElse(study);
    }

    /** Trains the arms; returns whether at least one did not fail. */
    private boolean train(Watching watching) {
        say("Training " + watching.feed().arms().size() + " arms; Ctrl-C ends it.");
        watching.train((trial, cause) -> Failures.warn("Trial '" + trial + "' failed: " + cause, spec.commandLine()));
        boolean any = watching.feed().arms().stream().anyMatch(arm -> arm.phase() != ArmState.Phase.FAILED);
        if (any) {
            say("Training has ended; the pages stay up until Ctrl-C. Later: ./lab watch " + id + " --replay");
        }
        return any;
    }

    private void print(Watching watching) {
        say(id + (replay ? ", as recorded" : ", seed " + seed + ", scale " + scale));
        say("  all arms in one chart, by epoch   " + watching.livePage());
        say("  training UI of Deeplearning4j     " + watching.trainingUi());
    }

    /** Waits until the process is told to end; Ctrl-C ends it with status 130. */
    private static int forever() throws InterruptedException {
        new CountDownLatch(1).await();
        return ExitCode.OK.code();
    }

    private static void end(Watching watching) {
        boolean training = watching.feed().arms().stream().anyMatch(WatchCommand::isOpen);
        watching.close();
        System.err.println();
        System.err.println(training ? "lab: stopped in training; what was recorded is kept." : "lab: stopped.");
    }

    private static boolean isOpen(ArmState arm) {
        return arm.phase() == ArmState.Phase.WAITING || arm.phase() == ArmState.Phase.TRAINING;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private void checkNumbers() {
        between("--seed", 1, 1_000_000_000_000L, seed);
        between("--every", 1, 1_000_000, every);
        between("--port", 0, 65_534, port);
    }

    private static void between(String option, long low, long high, long value) {
        if (value < low || value > high) {
            throw LabException.usage(option + " must be from " + low + " to " + high + ", but was " + value + ".");
        }
    }

    private InetSocketAddress address() {
        try {
            InetAddress host = InetAddress.getByName(bind);
            if (!host.isLoopbackAddress()) {
                Failures.warn(
                        "warning: --bind " + bind
                                + " lets everyone who can reach this machine look at these pages; they"
                                + " have no password, and the training UI rests on libraries that are no longer"
                                + " maintained.",
                        spec.commandLine());
            }
            return new InetSocketAddress(host, port);
        } catch (UnknownHostException e) {
            throw LabException.usage("--bind must be an address of this machine, e.g. 127.0.0.1 or 0.0.0.0, but was "
                    + Quoted.of(bind) + ".");
        }
    }
}
