package lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lab.claim.Experiment;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.network.HeavyBall;
import lab.run.Study;
import lab.trial.Changed;
import lab.trial.ClassBytes;
import lab.trial.Fingerprint;
import lab.trial.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which stored trials a change of code makes worthless. */
final class InvalidationTest {
    private static final ClassBytes BYTES = ClassBytes.here();
    private static final Map<String, List<String>> HASHES = hashes(BYTES);

    static Stream<Experiment<?>> experiments() {
        return Syllabus.EXPERIMENTS.stream();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void changingOneExperimentInvalidatesThatExperimentOnly(Experiment<?> experiment) {
        Map<String, List<String>> now = hashes(Changed.of(BYTES, Changed.name(experiment.getClass())));

        assertThat(HASHES.keySet().stream()
                        .filter(id -> !now.get(id).equals(HASHES.get(id)))
                        .toList())
                .containsExactly(experiment.claim().id());
    }

    @Test
    void everyTrialHasAHashOfItsOwn() {
        assertThat(HASHES.values().stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @Test
    void changingAnOptimizerInvalidatesThoseWhoUseIt() {
        Map<String, List<String>> now = hashes(Changed.of(BYTES, Changed.name(HeavyBall.class)));

        assertThat(now.get("xavier-vs-he")).doesNotContainAnyElementsOf(HASHES.get("xavier-vs-he"));
    }

    @Test
    void changingTheSyllabusInvalidatesNothing() {
        assertThat(hashes(Changed.of(BYTES, Changed.name(Syllabus.class)))).isEqualTo(HASHES);
    }

    private static Map<String, List<String>> hashes(ClassBytes bytes) {
        Fingerprint fingerprint = new Fingerprint(bytes, new Platform(List.of("a machine")));
        Map<String, List<String>> hashes = new LinkedHashMap<>();
        for (Experiment<?> experiment : Syllabus.EXPERIMENTS) {
            Study study = new Study(experiment, Settings.of(Scale.LECTURE), List.of(101L, 102L));
            hashes.put(study.id(), study.trials().stream().map(fingerprint::of).toList());
        }
        return hashes;
    }
}
