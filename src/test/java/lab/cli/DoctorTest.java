package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.error.LabException;
import lab.publish.SelfCheck;
import lab.study.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that describe the machine. */
final class DoctorTest {
    @TempDir
    private Path home;

    @Test
    void theSameSeedGivesTheSameBitsHere() throws Exception {
        Shell.Result result = new Shell(home).lab("doctor", "--json");

        JsonNode facts = new ObjectMapper().readTree(result.out());
        assertThat(result.exit()).isZero();
        assertThat(facts.path("same seed twice").asText()).isEqualTo("bit-exact");
        assertThat(facts.path("nd4j").asText()).isEqualTo("1.0.0-M2.1");
        assertThat(facts.path("OMP_NUM_THREADS").asText()).isEqualTo("1");
    }

    @Test
    void aDamagedTableDoesNotKeepTheRestFromBeingTold() throws Exception {
        Path table = Files.createDirectories(home.resolve("data/wine")).resolve("table.csv.gz");
        Files.writeString(table, "no table");
        System.setProperty("lab.data", home.resolve("data").toString());
        try {
            Shell.Result result = new Shell(home).lab("doctor");

            assertThat(result.exit()).isEqualTo(3);
            assertThat(result.out())
                    .containsPattern("data wine +.*wine.*import")
                    .contains("bit-exact");
        } finally {
            System.clearProperty("lab.data");
        }
    }

    @Test
    void aWorkerThatCannotWriteIsNoFaultOfTheLaboratory() {
        Engine full = (trials, listener) ->
                listener.failed(trials.get(0), LabException.unavailable("No space left on device"));

        assertThatThrownBy(() -> SelfCheck.among(List.of(full)))
                .isInstanceOf(LabException.class)
                .hasMessage("No space left on device");
    }

    @Test
    void dataSetsAreListedWithTheirLicences() {
        assertThat(new Shell(home).lab("data", "list").out()).containsPattern("mnist-10k +embedded +10000 .*MIT");
    }
}
