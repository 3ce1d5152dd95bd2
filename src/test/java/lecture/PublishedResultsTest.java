package lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import lab.claim.Experiment;
import lab.publish.Verification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every published verdict follows from the published trials, and every file is as it was written. */
final class PublishedResultsTest {
    static Stream<Experiment<?>> experiments() {
        return Syllabus.EXPERIMENTS.stream();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void aVerdictFollowsFromItsTrials(Experiment<?> experiment) {
        Path folder = Path.of("results", experiment.claim().id());

        assertThat(Verification.of(experiment, folder).difference()).isEmpty();
    }
}
