package lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.figure.Format;
import lab.publish.Preflight;
import lab.publish.Publisher;
import lab.publish.Session;
import lab.result.ResultsFolder;
import lab.result.StudyFiles;
import lab.study.Study;
import lab.study.ThreadEngine;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every experiment goes through the whole pipeline. What it finds at this scale means nothing and is not looked at. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class SmokeTest {
    @TempDir
    private Path folder;

    static Stream<Experiment<?>> experiments() {
        return Syllabus.EXPERIMENTS.stream();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void anExperimentWritesTablesVerdictAndFigures(Experiment<?> experiment) {
        Study study = new Study(experiment, Settings.of(Scale.SMOKE), List.of(101L));
        ResultsFolder results = new ResultsFolder(folder);
        new Preflight().check(study);
        Session session = new Session(new Publisher(Set.of(Format.SVG), folder, "test", ""));
        session.add(study, results, trial -> Optional.empty());

        session.run(new ThreadEngine(2), trials -> trials, new Session.Listener() {});

        Path result = results.folder(study.id());
        List<String> tables =
                List.of(StudyFiles.TRIALS, StudyFiles.SUMMARY, StudyFiles.VERDICT_JSON, StudyFiles.VERDICT_MARKDOWN);
        assertThat(tables).allSatisfy(name -> assertThat(result.resolve(name)).isNotEmptyFile());
        assertThat(experiment.figures().stream().map(Figure::slug))
                .allSatisfy(slug -> assertThat(result.resolve(slug + ".svg")).isNotEmptyFile());
    }
}
