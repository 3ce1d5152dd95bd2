package lab.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import lab.cache.Fingerprint;
import lab.cache.TrialFile;
import lab.claim.Experiment;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.metric.Recording;
import lab.study.Engine;
import lab.study.Study;
import lab.study.ThreadEngine;
import lab.study.Trial;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 600, unit = TimeUnit.SECONDS)
@Tag("processes")
final class WorkerEngineTest {
    private static final Fingerprint FINGERPRINT = Fingerprint.here();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void workersRecordWhatThreadsRecord(int jobs) {
        Study study = study(new Trained());

        Heard here = run(new ThreadEngine(1), study);
        Heard there = run(workers(jobs), study);

        assertThat(there.finished).hasSize(6).isEqualTo(here.finished);
    }

    @Test
    void aTrialThatDivergesIsFinished() {
        Map<String, Recording> finished = new HashMap<>();
        Study study = study(new Trained());

        workers(1).run(study.trials(), new Engine.Listener() {
            @Override
            public void finished(Trial trial, Recording recording, Duration time) {
                finished.put(trial.key().arm().name(), recording);
            }
        });

        assertThat(finished.get(Trained.DIVERGING.key().name()).divergedAt()).isPresent();
        assertThat(finished.get("slow").divergedAt()).isEmpty();
    }

    @Test
    void aWorkerWritesTheTrialsFileItself() {
        Study study = study(new Steady());

        Heard heard = run(workers(2), study);

        assertThat(study.trials())
                .allSatisfy(trial -> assertThat(
                                file(trial).read().recording().samples().toString())
                        .isEqualTo(heard.finished.get(trial.key().toString())));
    }

    @Test
    void aCrashInNativeCodeCostsItsTrialAndNoOther() {
        Heard heard = run(workers(2), study(new Faulty(Fault.CRASHES)));

        assertThat(heard.finished)
                .containsOnlyKeys("sound, seed 101", "sound, seed 102", "also sound, seed 101", "also sound, seed 102");
        assertThat(heard.failed).containsOnlyKeys("faulty, seed 101", "faulty, seed 102");
        assertThat(heard.failed.get("faulty, seed 101").exitCode()).isEqualTo(ExitCode.TRIAL_FAILED);
        assertThat(heard.failed.get("faulty, seed 101"))
                .hasMessageContaining("Trial 'crashes | faulty | seed 101' failed: it ended its worker with status")
                .hasMessageContaining(folder.resolve("logs").toString())
                .hasMessageContaining("SIGSEGV");
    }

    @Test
    void aTrialThatHangsIsEndedByItsTimeLimit() {
        Crew crew = new Crew(1, PlantedMain.class.getName(), folder.resolve("logs"), Duration.ofSeconds(2));
        Study study = new Study(new Faulty(Fault.HANGS), Settings.of(Scale.SMOKE), List.of(101L));
        Heard heard = new Heard();

        workers(crew).run(study.trials().subList(1, 2), heard);

        assertThat(heard.failed.get("faulty, seed 101"))
                .hasMessageContaining("took longer than 2 s (see --timeout), twice");
    }

    @Test
    void aWorkerOfOtherClassesOrDataRunsNothingAndEndsTheRun() {
        Crew crew = crew(2);
        Engine engine = new WorkerEngine(crew, this::file, trial -> "what was there when the run began");

        assertThatThrownBy(() -> run(engine, study(new Steady())))
                .isInstanceOfSatisfying(
                        LabException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.UNAVAILABLE))
                .hasMessageContaining("changed while it ran")
                .hasMessageContaining("run the same command again");
        assertThat(folder.resolve("trials")).doesNotExist();
    }

    @Test
    void anExceptionIsReportedAtOnceAndItsStackTraceIsInTheLog() {
        Heard heard = run(workers(1), study(new Faulty(Fault.THROWS)));

        assertThat(heard.finished).hasSize(4);
        assertThat(heard.failed.get("faulty, seed 102"))
                .hasMessageContaining(
                        "'throws | faulty | seed 102' failed: java.lang.IllegalStateException: the arm fell off");
        assertThat(folder.resolve("logs")).isDirectoryContaining(log -> contains(log, "at lab.worker.Fault"));
    }

    @Test
    void whatATrialPrintsIsNoReply() {
        Heard heard = run(workers(1), study(new Faulty(Fault.CHATTERS)));

        assertThat(heard.finished).hasSize(6);
        assertThat(heard.failed).isEmpty();
        assertThat(folder.resolve("logs")).isDirectoryContaining(log -> contains(log, "native words"));
    }

    /** Everything that was heard of, by arm and seed. */
    private static final class Heard implements Engine.Listener {
        private final Map<String, String> finished = new TreeMap<>();
        private final Map<String, LabException> failed = new TreeMap<>();

        @Override
        public void finished(Trial trial, Recording recording, Duration time) {
            finished.put(trial.key().toString(), recording.samples().toString());
        }

        @Override
        public void failed(Trial trial, LabException why) {
            failed.put(trial.key().toString(), why);
        }
    }

    private static Heard run(Engine engine, Study study) {
        Heard heard = new Heard();
        engine.run(study.trials(), heard);
        return heard;
    }

    private static Study study(Experiment<?> experiment) {
        return new Study(experiment, Settings.of(Scale.SMOKE), Scale.SMOKE.seeds());
    }

    private WorkerEngine workers(int jobs) {
        return workers(crew(jobs));
    }

    private WorkerEngine workers(Crew crew) {
        return new WorkerEngine(crew, this::file, FINGERPRINT::sources);
    }

    private Crew crew(int jobs) {
        return new Crew(jobs, PlantedMain.class.getName(), folder.resolve("logs"), Duration.ofMinutes(10));
    }

    private TrialFile file(Trial trial) {
        String name = trial.toString().replace(' ', '-');
        return new TrialFile(folder.resolve("trials").resolve(name), name);
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
