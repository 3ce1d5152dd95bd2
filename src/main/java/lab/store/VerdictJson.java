package lab.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lab.claim.Claim;
import lab.claim.Scale;
import lab.verdict.Finding;
import lab.verdict.Outcome;
import lab.verdict.Verdict;

/** A verdict for machines. Keys stand in a fixed order; NaN and infinities, which JSON lacks, are strings. */
public final class VerdictJson {
    private VerdictJson() {}

    /** Writes the verdict on a claim. */
    public static void write(Claim claim, Scale scale, List<Long> seeds, Verdict verdict, Path file) {
        TextFile.write(file, text(claim, scale, seeds, verdict));
    }

    /** Whether a file holds this verdict, to the byte. */
    public static boolean isIn(Path file, Claim claim, Scale scale, List<Long> seeds, Verdict verdict) {
        return TextFile.holds(file, text(claim, scale, seeds, verdict));
    }

    /** Reads the whole verdict; a missing or damaged file is refused with what to do. */
    public static StoredVerdict read(Path file) {
        JsonNode json = Json.read(file);
        List<Long> seeds = new ArrayList<>();
        Json.get(file, json, "seeds").forEach(seed -> seeds.add(seed.asLong()));
        List<StoredVerdict.StoredFinding> findings = new ArrayList<>();
        Json.get(file, json, "expectations").forEach(finding -> findings.add(finding(file, finding)));
        return new StoredVerdict(
                Json.get(file, json, "claim").asText(),
                Json.getConstant(file, json, "outcome", Outcome.class),
                Json.getConstant(file, json, "scale", Scale.class),
                seeds,
                findings);
    }

    /** The claim's outcome in a file. */
    public static Outcome readOutcome(Path file) {
        return read(file).outcome();
    }

    /** The outcome of each expectation in a file, in order. */
    public static List<Outcome> readFindings(Path file) {
        return read(file).findings().stream()
                .map(StoredVerdict.StoredFinding::outcome)
                .toList();
    }

    static String text(Claim claim, Scale scale, List<Long> seeds, Verdict verdict) {
        ObjectNode json = Json.object();
        json.put("claim", claim.id());
        json.put("sentence", claim.sentence());
        json.put("outcome", verdict.outcome().name());
        json.put("scale", scale.name());
        json.set("seeds", Json.array(seeds, Json::seed));
        json.set("expectations", Json.array(verdict.findings(), VerdictJson::node));
        return Json.print(json);
    }

    private static JsonNode node(Finding finding) {
        ObjectNode json = Json.object();
        json.put("description", finding.expectation().describe());
        json.put("outcome", finding.outcome().name());
        json.put("holding", finding.holding());
        json.put("counted", finding.counted());
        json.set("p", Json.number(finding.p()));
        json.set("median", Json.number(finding.median()));
        json.set("low", Json.number(finding.low()));
        json.set("high", Json.number(finding.high()));
        json.set("confidence", Json.number(finding.confidence()));
        json.put("effect", finding.effect());
        json.put("words", finding.words());
        json.put("refuted_by", finding.refutedBy());
        json.set("effects", effects(finding));
        return json;
    }

    private static JsonNode effects(Finding finding) {
        ObjectNode effects = Json.object();
        for (int i = 0; i < finding.seeds().size(); i++) {
            effects.set(
                    String.valueOf(finding.seeds().get(i)),
                    Json.number(finding.effects().get(i)));
        }
        return effects;
    }

    private static StoredVerdict.StoredFinding finding(Path file, JsonNode json) {
        return new StoredVerdict.StoredFinding(
                Json.get(file, json, "description").asText(),
                Json.getConstant(file, json, "outcome", Outcome.class),
                Json.get(file, json, "holding").asInt(),
                Json.get(file, json, "counted").asInt(),
                Json.getNumber(file, json, "median"),
                Json.getNumber(file, json, "low"),
                Json.getNumber(file, json, "high"),
                Json.get(file, json, "effect").asText(),
                Json.getNumber(file, json, "p"),
                Json.getNumber(file, json, "confidence"),
                Json.get(file, json, "words").asText(),
                Json.get(file, json, "refuted_by").asText(),
                Json.getNumbers(file, json, "effects"));
    }
}
