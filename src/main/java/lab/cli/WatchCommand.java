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
import java.util.concurrent.CountDownLatch;
import lab.claim.Experiment;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.error.Quoted;
import lab.publish.Evidence;
import lab.publish.Places;
import lab.result.StudyFiles;
import lab.study.Study;
import lab.study.Trial;
import lab.verdict.Tuned;
import lab.watch.ArmState;
import lab.watch.TrainingUi;
import lab.watch.WatchFolder;
import lab.watch.WatchSession;
import lab.watch.Watching;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains arms of a claim while a browser shows them. Nothing goes to the results. */
@Command(
        name = "watch",
        description = {
            "Trains arms of a claim while you look on in a browser, and stays until Ctrl-C.",
            "The numbers are those of `lab run`; nothing is written to the results."
        })
final class WatchCommand extends Subcommand {
    @Parameters(paramLabel = "ID", description = "The claim's id, as `lab list` shows it.")
    private String id = "";

    @Mixin
    private ArmsOption arms = new ArmsOption();

    @Option(names = "--seed", paramLabel = "N", description = "The seed (default: the claim's first).")
    private Long seed;

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
            description = "Look at every K-th update (default: ${DEFAULT-VALUE}); a smaller K slows the training down.")
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

    WatchCommand(Lab lab) {
        super(lab);
    }

    @Override
    ExitCode run() throws InterruptedException {
        Experiment<?> experiment = lab.experiment(id);
        seed = seed == null ? experiment.seeds(scale).get(0) : seed;
        checkNumbers();
        WatchFolder folder = new WatchFolder(lab.hidden("watch"));
        try (Watching watching = replay ? replay(folder) : start(experiment, folder)) {
            Thread hook = new Thread(() -> end(watching), "end-of-watching");
            Runtime.getRuntime().addShutdownHook(hook);
            print(watching);
            if (!replay && !train(watching)) {
                return ExitCode.TRIAL_FAILED;
            }
            new CountDownLatch(1).await(); // until Ctrl-C ends this process
            return ExitCode.OK;
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
        InetSocketAddress address = address(); // a wrong one is the user's fault, a missing UI is not
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
            say("Left out " + untrained + " of " + chosen.size() + " arms, which are not trained.");
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
        watching.train((trial, cause) -> warn("Trial '" + trial + "' failed: " + cause));
        boolean any = watching.feed().any(phase -> phase != ArmState.Phase.FAILED);
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

    private static void end(Watching watching) {
        boolean training = watching.feed().any(ArmState.Phase::isOpen);
        watching.close();
        System.err.println();
        System.err.println(training ? "lab: stopped while training; what was recorded is kept." : "lab: stopped.");
    }

    private void checkNumbers() {
        LabException.requireRange("--seed", 1, 1_000_000_000_000L, seed);
        LabException.requireRange("--every", 1, 1_000_000, every);
        LabException.requireRange("--port", 0, 65_534, port);
    }

    private InetSocketAddress address() {
        try {
            InetAddress host = InetAddress.getByName(bind);
            if (!host.isLoopbackAddress()) {
                warn("warning: --bind " + bind
                        + " lets everyone who can reach this machine look at these pages; they"
                        + " have no password, and the training UI rests on libraries that are no longer"
                        + " maintained.");
            }
            return new InetSocketAddress(host, port);
        } catch (UnknownHostException e) {
            throw LabException.usage("--bind must be an address of this machine, e.g. 127.0.0.1 or 0.0.0.0, but was "
                    + Quoted.of(bind) + ".");
        }
    }
}
