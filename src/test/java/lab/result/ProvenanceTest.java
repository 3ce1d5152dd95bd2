package lab.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
        Planted.provenance(Scale.FULL).write(folder);

        assertThat(Provenance.readScale(folder)).isEqualTo(Scale.FULL);
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        Planted.provenance(Scale.LECTURE).write(folder);

        Provenance read = Provenance.read(folder);

        assertThat(read).isEqualTo(Planted.provenance(Scale.LECTURE));
    }

    @Test
    void aResultFromBeforeTheChecksumOfProductsIsRead() throws IOException {
        Planted.provenance(Scale.LECTURE).write(folder);
        Files.writeString(file(), Files.readString(file()).replaceAll(" *\"products\": .*\\R", ""));

        assertThat(Provenance.read(folder).machine().products()).isEqualTo("unknown");
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
        Planted.provenance(Scale.LECTURE).write(folder);
        return JsonFile.read(file(), ObjectNode.class);
    }

    private Path file() {
        return folder.resolve("provenance.json");
    }
}
