package lab.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import lab.claim.Recipe;
import lab.claim.Training;
import lab.data.DataSource;
import lab.metric.ArmKey;
import lab.result.GitState;
import lab.result.JsonFile;
import lab.result.Provenance;
import lab.study.Study;
import lab.study.Trial;
import lab.train.Seeds;

/** Collects the provenance of a result. */
final class Origin {
    private Origin() {}

    static Provenance of(Study study, Path home, String labVersion, Stopwatch watch) {
        Backend backend = Backend.here();
        return new Provenance(
                described(study),
                new Provenance.Code(GitState.of(home), labVersion, backend.versions()),
                Provenance.Machine.here(backend.device(), backend.threads(), Products.checksum()),
                checksums(study),
                watch.started(),
                Instant.now(),
                watch.seconds(),
                networks(study));
    }

    private static Provenance.Study described(Study study) {
        Provenance.Study described = Provenance.Study.of(study.experiment(), study.settings(), study.seeds());
        return study.tuning()
                .map(tuning -> described.with(
                        Provenance.Tuned.of(tuning, study.settings().scale(), study.chosen())))
                .orElse(described);
    }

    private static Map<String, JsonNode> networks(Study study) {
        long seed = new Seeds(study.seeds().get(0)).forInit();
        Map<String, JsonNode> networks = new LinkedHashMap<>();
        study.networks()
                .forEach((arm, network) -> networks.put(
                        arm.toString(), JsonFile.embedded(network.build(seed).toJson())));
        return networks;
    }

    private static Map<String, String> checksums(Study study) {
        Map<String, String> checksums = new LinkedHashMap<>();
        for (ArmKey arm : study.arms()) {
            Recipe recipe = Trial.recipe(study.experiment(), arm, study.settings());
            if (recipe instanceof Training training) {
                DataSource data = training.data();
                data.checksums().forEach((file, sum) -> checksums.put(data.name() + "/" + file, sum));
            }
        }
        return checksums;
    }
}
