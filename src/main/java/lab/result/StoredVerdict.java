package lab.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.claim.Claim;
import lab.claim.Scale;
import lab.text.Numbers;
import lab.verdict.Finding;
import lab.verdict.Outcome;
import lab.verdict.Verdict;

/**
 * A verdict in the form of {@code verdict.json}: the components are the file's keys, in their order.
 *
 * @param claim the claim's id
 * @param sentence the claim
 * @param outcome the claim's outcome
 * @param scale the scale of the study
 * @param seeds the seeds of the study
 * @param findings one for each expectation, in order
 */
public record StoredVerdict(
        String claim,
        String sentence,
        Outcome outcome,
        Scale scale,
        List<Long> seeds,
        @JsonProperty("expectations") List<StoredFinding> findings) {
    /** Copies the lists. */
    public StoredVerdict {
        seeds = List.copyOf(seeds);
        findings = List.copyOf(findings);
    }

    /** The storable form of a verdict on a claim. */
    public static StoredVerdict of(Claim claim, Scale scale, List<Long> seeds, Verdict verdict) {
        List<StoredFinding> findings =
                verdict.findings().stream().map(StoredFinding::of).toList();
        return new StoredVerdict(claim.id(), claim.sentence(), verdict.outcome(), scale, seeds, findings);
    }

    /** Reads the verdict of the result in a folder; refuses a missing or damaged file with the remedy. */
    public static StoredVerdict read(Path folder) {
        return JsonFile.read(folder.resolve(StudyFiles.VERDICT_JSON), StoredVerdict.class);
    }

    /** Writes it into a folder. */
    public void write(Path folder) {
        TextFile.write(folder.resolve(StudyFiles.VERDICT_JSON), JsonFile.text(this));
    }

    /** Whether a folder holds exactly this verdict, byte for byte. */
    public boolean isIn(Path folder) {
        return TextFile.holds(folder.resolve(StudyFiles.VERDICT_JSON), JsonFile.text(this));
    }

    /** The outcome of each expectation, in order. */
    public List<Outcome> outcomes() {
        return findings.stream().map(StoredFinding::outcome).toList();
    }

    /**
     * The finding on one expectation.
     *
     * @param description the expectation in words
     * @param outcome its outcome
     * @param holding seeds in which the trend holds
     * @param counted seeds that decide for or against the trend
     * @param p p-value of the test that decided
     * @param median the median effect
     * @param low lower end of an interval for the effect
     * @param high upper end of that interval
     * @param confidence coverage of the interval, in [0, 1]
     * @param effect what the effect is, in words
     * @param words the finding in a sentence
     * @param refutedBy what would have refuted it, in a sentence
     * @param effects seed to its effect
     */
    public record StoredFinding(
            String description,
            Outcome outcome,
            int holding,
            int counted,
            double p,
            double median,
            double low,
            double high,
            double confidence,
            String effect,
            String words,
            String refutedBy,
            Map<String, Double> effects) {
        /** Copies the effects, keeping their order. */
        public StoredFinding {
            effects = Collections.unmodifiableMap(new LinkedHashMap<>(effects));
        }

        static StoredFinding of(Finding finding) {
            Map<String, Double> effects = new LinkedHashMap<>();
            for (int i = 0; i < finding.seeds().size(); i++) {
                effects.put(
                        String.valueOf(finding.seeds().get(i)),
                        finding.effects().get(i));
            }
            return new StoredFinding(
                    finding.expectation().describe(),
                    finding.outcome(),
                    finding.holding(),
                    finding.counted(),
                    finding.p(),
                    finding.median(),
                    finding.low(),
                    finding.high(),
                    finding.confidence(),
                    finding.effect(),
                    finding.words(),
                    finding.refutedBy(),
                    effects);
        }

        /** The effect in one line: {@code ratio of epochs to fit 6.2 [5.1, 8]; holds in 5 of 5 seeds}. */
        public String line() {
            boolean hasInterval = !Double.isNaN(low) && !Double.isNaN(high);
            String interval = hasInterval ? " [" + Numbers.brief(low) + ", " + Numbers.brief(high) + "]" : "";
            return effect + " " + Numbers.brief(median) + interval + "; holds in " + holding + " of " + counted
                    + " seeds";
        }
    }
}
