package lab.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.claim.Claim;
import lab.claim.Scale;
import lab.claim.Statement.Kind;
import lab.text.Numbers;
import lab.verdict.Estimate;
import lab.verdict.Finding;
import lab.verdict.Outcome;
import lab.verdict.Power;
import lab.verdict.Verdict;
import lab.verdict.Verdict.ClauseVerdict;
import lab.verdict.Verdict.RegimeVerdict;

/**
 * A verdict in the form of {@code verdict.json}: the components are the file's keys, in their order.
 *
 * @param claim the claim's id
 * @param sentence the claim
 * @param outcome the claim's outcome
 * @param scale the scale of the study
 * @param seeds the seeds of the study
 * @param clauses one for each clause, in order
 * @param power how likely studies like this one decide the claim; empty if it is decided, or has too few seeds
 */
public record StoredVerdict(
        String claim,
        String sentence,
        Outcome outcome,
        Scale scale,
        List<Long> seeds,
        List<StoredClause> clauses,

        @JsonSetter(nulls = Nulls.AS_EMPTY) @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<StoredPower> power) {
    /** Copies the lists. */
    public StoredVerdict {
        seeds = List.copyOf(seeds);
        clauses = List.copyOf(clauses);
        power = List.copyOf(power);
    }

    /**
     * The chances of studies with a number of seeds, drawn from the seeds of this one.
     *
     * @param seeds the number of seeds
     * @param supported the chance of SUPPORTED
     * @param depends the chance of DEPENDS
     * @param refuted the chance of REFUTED
     */
    public record StoredPower(int seeds, double supported, double depends, double refuted) {
        static StoredPower of(Power power) {
            return new StoredPower(
                    power.seeds(),
                    power.claim().get(Outcome.SUPPORTED),
                    power.claim().get(Outcome.DEPENDS),
                    power.claim().get(Outcome.REFUTED));
        }

        /** The chance that such a study decides the claim. */
        public double decided() {
            return supported + depends + refuted;
        }
    }

    /** The storable form of a verdict on a claim. */
    public static StoredVerdict of(Claim claim, Scale scale, List<Long> seeds, Verdict verdict) {
        List<StoredClause> clauses =
                verdict.clauses().stream().map(StoredClause::of).toList();
        return new StoredVerdict(claim.id(), claim.sentence(), verdict.outcome(), scale, seeds, clauses, List.of());
    }

    /** Returns this verdict with the power of studies like it. */
    public StoredVerdict with(List<Power> powers) {
        List<StoredPower> stored = powers.stream().map(StoredPower::of).toList();
        return new StoredVerdict(claim, sentence, outcome, scale, seeds, clauses, stored);
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

    /** The findings on all expectations, in order, without the premises. */
    public List<StoredFinding> findings() {
        return clauses.stream()
                .flatMap(clause -> clause.regimes().stream())
                .flatMap(regime -> regime.expectations().stream())
                .toList();
    }

    /** The expectations in words, in order. */
    List<String> asked() {
        return findings().stream().map(StoredFinding::description).toList();
    }

    /** The outcome of each expectation, in order. */
    public List<Outcome> outcomes() {
        return findings().stream().map(StoredFinding::outcome).toList();
    }

    /**
     * The judgement of a clause.
     *
     * @param words the clause
     * @param unjudged why it is not judged; empty if it is
     * @param aside whether no slide says it, so that the claim's outcome is without it
     * @param outcome its outcome; {@link Outcome#INCONCLUSIVE} if it is not judged
     * @param regimes the judgements in its regimes
     */
    public record StoredClause(
            String words,
            String unjudged,

            @JsonSetter(nulls = Nulls.AS_EMPTY) @JsonInclude(JsonInclude.Include.NON_DEFAULT)
            boolean aside,

            Outcome outcome,
            List<StoredRegime> regimes) {
        /** Copies the list. */
        public StoredClause {
            regimes = List.copyOf(regimes);
        }

        static StoredClause of(ClauseVerdict clause) {
            return new StoredClause(
                    clause.words(),
                    clause.unjudged(),
                    clause.aside(),
                    clause.outcome(),
                    clause.regimes().stream().map(StoredRegime::of).toList());
        }
    }

    /**
     * The judgement of a clause in a regime.
     *
     * @param regime the regime in words; empty if there is only one
     * @param judged whether all premises hold
     * @param outcome its outcome
     * @param premises the findings on the premises
     * @param expectations the findings on the expectations
     */
    public record StoredRegime(
            String regime,
            boolean judged,
            Outcome outcome,
            List<StoredFinding> premises,
            List<StoredFinding> expectations) {
        /** Copies the lists. */
        public StoredRegime {
            premises = List.copyOf(premises);
            expectations = List.copyOf(expectations);
        }

        static StoredRegime of(RegimeVerdict verdict) {
            return new StoredRegime(
                    verdict.regime().toString(),
                    verdict.isJudged(),
                    verdict.outcome(),
                    verdict.premises().stream().map(StoredFinding::of).toList(),
                    verdict.findings().stream().map(StoredFinding::of).toList());
        }
    }

    /**
     * The finding on one expectation.
     *
     * @param kind what kind of statement it is
     * @param description the expectation in words
     * @param outcome its outcome
     * @param holding seeds in which it holds
     * @param seeds number of seeds
     * @param p p-value of the test that supports it; NaN if it has none
     * @param against p-value against it, corrected for the number of expectations
     * @param middle the effect, a median or a mean
     * @param low lower end of an interval for the effect
     * @param high upper end of that interval
     * @param confidence coverage of the interval, in [0, 1]
     * @param effect what the effect is, in words
     * @param words the finding in a sentence
     * @param refutedBy what would have refuted it, in a sentence
     * @param effects seed to its effect
     */
    public record StoredFinding(
            Kind kind,
            String description,
            Outcome outcome,
            int holding,
            int seeds,
            double p,
            double against,
            double middle,
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
            Estimate estimate = finding.result().estimate();
            return new StoredFinding(
                    finding.statement().kind(),
                    finding.statement().expectation().describe(),
                    finding.outcome(),
                    finding.result().holding(),
                    finding.seeds().size(),
                    finding.result().p(),
                    finding.against(),
                    estimate.middle(),
                    estimate.low(),
                    estimate.high(),
                    estimate.confidence(),
                    finding.effect(),
                    finding.words(),
                    finding.refutedBy(),
                    effects);
        }

        /** The effect in one line: {@code epochs to fit, times lower 6.2 [5.1, 8]; holds in 5 of 5 seeds}. */
        public String line() {
            boolean hasInterval = !Double.isNaN(low) && !Double.isNaN(high) && low != high;
            String interval = hasInterval ? " [" + Numbers.brief(low) + ", " + Numbers.brief(high) + "]" : "";
            return effect + " " + Numbers.brief(middle) + interval + "; holds in " + holding + " of " + seeds
                    + " seeds";
        }
    }
}
