package lab.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lab.claim.Layers;
import lab.claim.Scale;
import lab.claim.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProvenanceTest {
    @TempDir
    private Path folder;

    @Test
    void itsKeysStandInAFixedOrder() {
        assertThat(json().fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "scale",
                        "seeds",
                        "settings",
                        "layers",
                        "commit",
                        "dirty",
                        "lab",
                        "versions",
                        "device",
                        "threads",
                        "jvm",
                        "system",
                        "products",
                        "checksums",
                        "started",
                        "finished",
                        "wall_seconds",
                        "networks");
    }

    @Test
    void theScaleIsReadBack() {
        ProvenanceJson.write(Planted.provenance(Scale.FULL), file());

        assertThat(ProvenanceJson.readScale(file())).isEqualTo(Scale.FULL);
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        ProvenanceJson.write(Planted.provenance(Scale.LECTURE), file());

        Provenance read = ProvenanceJson.read(file());

        assertThat(read.networks()).containsEntry("Xavier", "{\"layers\":[1,2]}");
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("networks")
                .isEqualTo(Planted.provenance(Scale.LECTURE));
    }

    @Test
    void aResultFromBeforeTheChecksumOfProductsIsRead() throws IOException {
        ProvenanceJson.write(Planted.provenance(Scale.LECTURE), file());
        Files.writeString(file(), Files.readString(file()).replaceAll(" *\"products\": .*\\R", ""));

        assertThat(ProvenanceJson.read(file()).machine().products()).isEqualTo("unknown");
    }

    @Test
    void aNetworkIsEmbeddedAsAnObjectAndOtherTextAsAString() {
        JsonNode networks = json().get("networks");

        assertThat(networks.at("/Xavier/layers/1").asInt()).isEqualTo(2);
        assertThat(networks.get("He, depth 20").asText()).isEqualTo("no JSON");
    }

    @Test
    void everySettingIsListedWithWhetherItWasOverridden() {
        Settings settings = new Settings(Scale.LECTURE, Map.of("rate", 0.5), Layers.STOCK);

        List<Provenance.SettingValue> values = Provenance.Study.of(Planted.experiment(), settings, Planted.SEEDS)
                .settings();

        assertThat(values)
                .containsExactly(
                        new Provenance.SettingValue("epochs", 20, false),
                        new Provenance.SettingValue("rate", 0.5, true));
    }

    @Test
    void momentsAreInstantsOfUniversalTime() {
        assertThat(json().get("finished").asText()).isEqualTo("1970-01-01T00:01:30Z");
    }

    private JsonNode json() {
        ProvenanceJson.write(Planted.provenance(Scale.LECTURE), file());
        return Json.read(file());
    }

    private Path file() {
        return folder.resolve("provenance.json");
    }
}
