package lab.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lab.cache.Fingerprint;
import lab.cache.TrialFile;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.study.Study;
import lab.study.Trial;

/** A process of its own that runs a trial that waits, and takes a worker that is silent for seconds for stuck. */
final class Impatient {
    static final Duration SILENCE = Duration.ofSeconds(10); // ten beats: a busy machine does not miss them all

    private Impatient() {}

    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("lab.home"));
        Trial trial = new Study(new Faulty(Fault.WAITS), Settings.of(Scale.SMOKE), List.of(101L))
                .trials()
                .get(1);
        Crew crew = new Crew(1, PlantedMain.class.getName(), home.resolve("logs"), Duration.ofHours(1), SILENCE);
        Fingerprint fingerprint = Fingerprint.here();
        new WorkerEngine(crew, t -> new TrialFile(home.resolve("trial"), "waits"), fingerprint::sources)
                .recordings(List.of(trial));
    }
}
