package lab.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import lab.claim.Claim;
import lab.metric.ArmKey;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.metric.Recording;
import lab.metric.TrialKey;
import lab.metric.Trials;
import lab.verdict.Verdict;

/** Planted studies to draw. */
final class Studies {
    static final Metric LOSS = Metric.of("train_loss", "Training loss", "nats", Axis.EPOCH, Better.LOWER);
    static final Metric RATE = Metric.of("rate", "Learning rate", "", Axis.EPOCH, Better.NEITHER);
    static final Metric SHARE = new Metric(
            "share", "Share of activations", "", new Axis("activation", "Activation"), Axis.LAYER, Better.NEITHER);
    static final Claim CLAIM = Claim.named("he-keeps").says("He initialization keeps the scale.");
    static final Verdict NONE = new Verdict(List.of());

    private Studies() {}

    /** Losses that fall from 2 at a rate of the arm's place, for seeds 101 to 103. */
    static Trials falling(ArmKey... arms) {
        return of(List.of(arms), (key, recorder) -> {
            int place = List.of(arms).indexOf(key.arm()) + 1;
            for (int epoch = 0; epoch <= 8; epoch++) {
                recorder.record(LOSS, epoch, 2 * Math.exp(-epoch * place / 10.0) + (key.seed() - 101) / 100.0);
                recorder.record(RATE, epoch, epoch / 1000.0);
            }
            for (int bin = 0; bin < 4; bin++) {
                recorder.record(SHARE, 1, bin, 0.25);
                recorder.record(SHARE, 2, bin, bin == 1 ? 1 : 0);
            }
        });
    }

    /** One arm that stays at 2 and one that diverges after epoch 3 in every seed. */
    static Trials diverging() {
        return of(List.of(arm("Stays"), arm("Diverges")), (key, recorder) -> {
            boolean diverges = key.arm().name().equals("Diverges");
            for (int epoch = 0; epoch <= 8; epoch++) {
                recorder.record(LOSS, epoch, !diverges ? 2 : epoch > 3 ? Double.NaN : Math.pow(10, epoch));
            }
            if (diverges) {
                recorder.record(Recording.DIVERGED, 40, 1);
            }
        });
    }

    static Trials of(List<ArmKey> arms, BiConsumer<TrialKey, Recorder> record) {
        Map<TrialKey, Recording> recordings = new LinkedHashMap<>();
        for (ArmKey arm : arms) {
            for (long seed = 101; seed <= 103; seed++) {
                Recorder recorder = new Recorder();
                record.accept(new TrialKey(arm, seed), recorder);
                recordings.put(new TrialKey(arm, seed), recorder.recording());
            }
        }
        return new Trials(recordings);
    }

    static ArmKey arm(String name) {
        return new ArmKey(name, Map.of());
    }
}
