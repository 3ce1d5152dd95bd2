package lab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class AcrossTest {
    private static final Metric LOSS = Planted.LOSS;
    private static final List<ArmKey> GRID =
            Stream.of("0.01", "0.1", "1").map(AcrossTest::arm).toList();

    /** Losses of 4, 2 and 3 at the rates; of 1, 5 and 6 in another regime. */
    private static Trials study(Recorder atOne) {
        Map<TrialKey, Recording> trials = new LinkedHashMap<>();
        put(trials, arm("0.01").at("depth", 1), Planted.recorder(LOSS, 4));
        put(trials, arm("0.1").at("depth", 1), Planted.recorder(LOSS, 2));
        put(trials, arm("1").at("depth", 1), atOne);
        put(trials, arm("0.01").at("depth", 2), Planted.recorder(LOSS, 1));
        put(trials, arm("0.1").at("depth", 2), Planted.recorder(LOSS, 5));
        put(trials, arm("1").at("depth", 2), Planted.recorder(LOSS, 6));
        return new Trials(trials);
    }

    private static void put(Map<TrialKey, Recording> trials, ArmKey arm, Recorder recorder) {
        trials.put(new TrialKey(arm, Planted.SEED), recorder.recording());
    }

    private static ArmKey arm(String rate) {
        return new ArmKey(rate, Map.of());
    }

    private static double of(Summary summary) {
        return of(summary, arm("0.01"));
    }

    private static double of(Summary summary, ArmKey asked) {
        return summary.of(study(Planted.recorder(LOSS, 3))
                .observed(asked.level("depth").isEmpty() ? asked.at("depth", 1) : asked, Planted.SEED));
    }

    private static Across losses() {
        return LOSS.atEnd().across(GRID);
    }

    @Test
    void theBestAndTheWorstAndTheirDistance() {
        assertThat(of(losses().best())).isEqualTo(2);
        assertThat(of(losses().worst())).isEqualTo(4);
        assertThat(of(losses().range())).isEqualTo(2);
    }

    @Test
    void theLevelWhoseNumberIsNearestByRatio() {
        assertThat(of(losses().levelOfNearest(2.4))).isEqualTo(0.1); // 2.4 / 2 is less than 3 / 2.4
        assertThat(of(losses().levelOfNearest(100))).isEqualTo(0.01);
    }

    @Test
    void whicheverArmIsAskedTheAnswerIsTheSame() {
        assertThat(of(losses().levelOfBest(), arm("1")))
                .isEqualTo(of(losses().levelOfBest()))
                .isEqualTo(0.1);
    }

    @Test
    void inARegimeTheArmsAreThoseOfTheRegime() {
        assertThat(of(losses().levelOfBest(), arm("1").at("depth", 2))).isEqualTo(0.01);
    }

    @Test
    void ranksCountFromTheBest() {
        assertThat(of(losses().rankOf(arm("0.1")))).isEqualTo(1);
        assertThat(of(losses().rankOf(arm("0.01")))).isEqualTo(3);
    }

    @Test
    void aDivergedArmRanksLast() {
        Observed trial = study(Planted.diverged(Planted.recorder(LOSS, 0.5)))
                .observed(arm("0.1").at("depth", 1), Planted.SEED);

        assertThat(losses().rankOf(arm("1")).of(trial)).isEqualTo(3);
        assertThat(losses().levelOfBest().of(trial)).isEqualTo(0.1);
        assertThat(losses().worst().of(trial)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void theLargestAndTheSmallestLevelThatPass() {
        assertThat(of(losses().largestLevelWhere("that learns", loss -> loss < 3.5)))
                .isEqualTo(1);
        assertThat(of(losses().smallestLevelWhere("that learns", loss -> loss < 3.5)))
                .isEqualTo(0.1);
        assertThat(of(losses().largestLevelWhere("that learns", loss -> loss < 1)))
                .isNaN();
    }

    @Test
    void theBestOfThoseWhereAnotherNumberPasses() {
        Summary half = LOSS.atEnd().times(0.5);

        assertThat(of(losses().bestWhere("above", half, x -> x > 1.2))).isEqualTo(3);
        assertThat(of(losses().bestWhere("above", half, x -> x > 9))).isNaN();
    }

    @Test
    void theNumberAtAChosenLevelIsThatOfTheNearestArmByRatio() {
        assertThat(of(losses().at(chosen(0.33)))).isEqualTo(3);
        assertThat(of(losses().at(chosen(0.3)))).isEqualTo(2);
    }

    @Test
    void aRuleThatFindsNoLevelCostsTheWorst() {
        assertThat(of(losses().at(chosen(Double.NaN)))).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void theSlopeIsThatOfThePowerLaw() {
        Map<TrialKey, Recording> trials = new LinkedHashMap<>();
        GRID.forEach(arm ->
                put(trials, arm, Planted.recorder(LOSS, 3 * Math.pow(Double.parseDouble(arm.name()), -0.5))));

        assertThat(losses().logLogSlope().of(new Trials(trials).observed(GRID.get(0), Planted.SEED)))
                .isCloseTo(-0.5, within(1e-12));
    }

    @Test
    void itTellsWhichArmsItReadsWhateverIsMadeOfIt() {
        assertThat(losses().best().over(LOSS.atEnd()).named("short").peers()).isEqualTo(GRID);
    }

    @Test
    void anArmThatIsNoLevelIsRefusedByName() {
        assertThatThrownBy(() -> LOSS.atEnd().across(List.of(Planted.HERE)))
                .hasMessage("Arms are compared by levels, but 'here' is no number; name the arm after its level.");
    }

    private static Summary chosen(double level) {
        return new Summary("level chosen", List.of(LOSS), trial -> level);
    }
}
