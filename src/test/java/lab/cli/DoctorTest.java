package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
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
    void dataSetsAreListedWithTheirLicences() {
        assertThat(new Shell(home).lab("data", "list").out()).containsPattern("mnist-10k +embedded +10000 .*MIT");
    }
}
