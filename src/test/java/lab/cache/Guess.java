package lab.cache;

import java.util.List;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Clause;
import lab.claim.Experiment;
import lab.claim.Factor;
import lab.claim.Figure;
import lab.claim.Recipe;
import lab.claim.Scale;
import lab.claim.Setting;
import lab.claim.Settings;
import lab.metric.TrialKey;
import lab.study.Trial;

/** An experiment with a nested class, a lambda and a helper that another experiment uses too. */
final class Guess implements Experiment<Guess.Level> {
    private static final Setting ROUNDS = Setting.count("rounds", 2).smoke(1).full(3);
    private static final Setting PULL = Setting.real("pull", 0.5);
    private static final Arm<Level> LOW = Arm.of("low", new Level(1)).at(Factor.of("depth"), 2);
    private static final Arm<Level> HIGH = Arm.of("high", new Level(2)).at(Factor.of("depth"), 2);

    /** What differs. */
    record Level(double bonus) {}

    /** A trial of the arm {@code low} with seed 101. */
    static Trial trial() {
        return trial(101);
    }

    static Trial trial(long seed) {
        return trial(LOW, seed, Settings.of(Scale.SMOKE));
    }

    static Trial high(long seed) {
        return trial(HIGH, seed, Settings.of(Scale.SMOKE));
    }

    static Trial with(Settings settings) {
        return trial(LOW, 101, settings);
    }

    static Trial deeper() {
        return trial(Arm.of("low", new Level(1)).at(Factor.of("depth"), 3), 101, Settings.of(Scale.SMOKE));
    }

    private static Trial trial(Arm<Level> arm, long seed, Settings settings) {
        return new Trial(new Guess(), new TrialKey(arm.key(), seed), settings);
    }

    @Override
    public Claim claim() {
        return Claim.named("guess");
    }

    @Override
    public List<Arm<Level>> arms() {
        return List.of(LOW, HIGH, Arm.of("low", new Level(1)).at(Factor.of("depth"), 3));
    }

    @Override
    public List<Setting> settings() {
        return List.of(ROUNDS, PULL);
    }

    @Override
    public Recipe recipe(Level level, Settings settings) {
        return Recipe.procedure((seed, recorder) -> Luck.draw(seed, level.bonus(), settings.count(ROUNDS), recorder));
    }

    @Override
    public List<Clause> clauses() {
        return List.of();
    }

    @Override
    public List<Figure> figures() {
        return List.of();
    }
}
