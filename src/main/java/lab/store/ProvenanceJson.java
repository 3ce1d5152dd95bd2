package lab.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import lab.claim.Scale;

/** A result's provenance as a file. */
public final class ProvenanceJson {
    private ProvenanceJson() {}

    /** Writes it. */
    public static void write(Provenance provenance, Path file) {
        TextFile.write(file, text(provenance));
    }

    /** The scale of the study that a file describes; a missing or damaged file is refused with what to do. */
    public static Scale readScale(Path file) {
        return Json.getConstant(file, Json.read(file), "scale", Scale.class);
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
    }
}
