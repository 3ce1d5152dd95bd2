package lab.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.claim.Layers;
import lab.claim.Scale;

/** A result's provenance as a file. */
public final class ProvenanceJson {
    private static final String TUNED = "tuned";
    private static final String PRODUCTS = "products";

    private ProvenanceJson() {}

    /** Writes it. */
    public static void write(Provenance provenance, Path file) {
        TextFile.write(file, text(provenance));
    }

    /** The scale of the study that a file describes; a missing or damaged file is refused with what to do. */
    public static Scale readScale(Path file) {
        return Json.getConstant(file, Json.read(file), "scale", Scale.class);
    }

    /** Reads it whole; a missing or damaged file is refused with what to do. */
    public static Provenance read(Path file) {
        JsonNode json = Json.read(file);
        return new Provenance(
                readStudy(file, json),
                readCode(file, json),
                readMachine(file, json),
                Json.getTexts(file, json, "checksums"),
                Json.getTexts(file, json, "networks"),
                Json.getNumbers(file, json, "wall_seconds"),
                Json.getInstant(file, json, "started"),
                Json.getInstant(file, json, "finished"));
    }

    private static Provenance.Study readStudy(Path file, JsonNode json) {
        List<Long> seeds = new ArrayList<>();
        Json.get(file, json, "seeds").forEach(seed -> seeds.add(seed.asLong()));
        List<Provenance.SettingValue> settings = new ArrayList<>();
        Json.get(file, json, "settings")
                .forEach(setting -> settings.add(new Provenance.SettingValue(
                        Json.get(file, setting, "name").asText(),
                        Json.getNumber(file, setting, "value"),
                        Json.get(file, setting, "overridden").asBoolean())));
        return new Provenance.Study(
                Json.get(file, json, "id").asText(),
                Json.getConstant(file, json, "scale", Scale.class),
                seeds,
                settings,
                Json.getConstant(file, json, "layers", Layers.class),
                json.has(TUNED) ? Optional.of(readTuned(file, Json.get(file, json, TUNED))) : Optional.empty());
    }

    private static Provenance.Tuned readTuned(Path file, JsonNode json) {
        List<Double> grid = new ArrayList<>();
        Json.get(file, json, "grid").forEach(value -> grid.add(value.asDouble()));
        List<Long> seeds = new ArrayList<>();
        Json.get(file, json, "seeds").forEach(seed -> seeds.add(seed.asLong()));
        return new Provenance.Tuned(
                Json.get(file, json, "setting").asText(), grid, seeds, Json.getNumbers(file, json, "chosen"));
    }

    private static Provenance.Code readCode(Path file, JsonNode json) {
        JsonNode dirty = Json.get(file, json, "dirty");
        GitState git = new GitState(
                Json.get(file, json, "commit").asText(),
                dirty.isBoolean() ? Optional.of(dirty.asBoolean()) : Optional.empty());
        return new Provenance.Code(git, Json.get(file, json, "lab").asText(), Json.getTexts(file, json, "versions"));
    }

    private static Provenance.Machine readMachine(Path file, JsonNode json) {
        return new Provenance.Machine(
                Json.get(file, json, "device").asText(),
                Json.get(file, json, "threads").asInt(),
                Json.get(file, json, "jvm").asText(),
                Json.get(file, json, "system").asText(),
                json.path(PRODUCTS).asText("unknown"));
    }

    static String text(Provenance provenance) {
        ObjectNode json = Json.object();
        study(json, provenance.study());
        code(json, provenance.code());
        machine(json, provenance.machine());
        json.set("checksums", Json.object(provenance.checksums(), Json::text));
        json.put("started", provenance.started().toString());
        json.put("finished", provenance.finished().toString());
        json.set("wall_seconds", Json.object(provenance.wallSeconds(), Json::number));
        json.set("networks", Json.object(provenance.networks(), Json::embedded));
        return Json.print(json);
    }

    private static void study(ObjectNode json, Provenance.Study study) {
        json.put("id", study.id());
        json.put("scale", study.scale().name());
        json.set("seeds", Json.array(study.seeds(), Json::seed));
        json.set("settings", Json.array(study.settings(), ProvenanceJson::setting));
        json.put("layers", study.layers().name());
        study.tuned().ifPresent(tuned -> json.set(TUNED, tuned(tuned)));
    }

    private static JsonNode tuned(Provenance.Tuned tuned) {
        ObjectNode json = Json.object();
        json.put("setting", tuned.setting());
        json.set("grid", Json.array(tuned.grid(), Json::number));
        json.set("seeds", Json.array(tuned.seeds(), Json::seed));
        json.set("chosen", Json.object(tuned.chosen(), Json::number));
        return json;
    }

    private static JsonNode setting(Provenance.SettingValue setting) {
        ObjectNode json = Json.object();
        json.put("name", setting.name());
        json.set("value", Json.number(setting.value()));
        json.put("overridden", setting.overridden());
        return json;
    }

    private static void code(ObjectNode json, Provenance.Code code) {
        json.put("commit", code.git().commit());
        json.set("dirty", code.git().dirty().<JsonNode>map(BooleanNode::valueOf).orElseGet(() -> Json.text("unknown")));
        json.put("lab", code.lab());
        json.set("versions", Json.object(code.versions(), Json::text));
    }

    private static void machine(ObjectNode json, Provenance.Machine machine) {
        json.put("device", machine.device());
        json.put("threads", machine.threads());
        json.put("jvm", machine.jvm());
        json.put("system", machine.system());
        json.put(PRODUCTS, machine.products());
    }
}
