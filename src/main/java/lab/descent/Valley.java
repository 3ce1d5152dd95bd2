package lab.descent;

import lab.claim.Procedure;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.schedule.Rate;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Descent with plain momentum in a long, narrow valley, {@code f(x, y) = (x^2 + condition y^2) / 2}, from a place at distance 1
 * in a direction that the seed draws: {@code v <- m v + gradient}, {@code w <- w - rate v}.
 *
 * @param condition largest over smallest curvature
 * @param rate the rate by step
 * @param momentum the momentum by step
 * @param steps the number of steps
 */
public record Valley(double condition, Rate rate, Rate momentum, int steps) implements Procedure.Steps {
    /** The loss, as a share of that at the start, at every fifth step. */
    public static final Metric REMAINING_LOSS = Metric.of(
            "remaining_loss", "Loss in the valley, as a share of that at the start", "", Axis.STEP, Better.LOWER);

    private static final int EVERY = 5;

    @Override
    public void follow(long seed, Recorder recorder) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        double angle = 2 * Math.PI * random.nextDouble();
        double[] place = {Math.cos(angle), Math.sin(angle)};
        double[] velocity = new double[2];
        double start = loss(place);
        recorder.record(REMAINING_LOSS, 0, 1);
        for (int step = 0; step < steps; step++) {
            move(place, velocity, step);
            if ((step + 1) % EVERY == 0) {
                recorder.record(REMAINING_LOSS, step + 1, loss(place) / start);
            }
        }
    }

    private void move(double[] place, double[] velocity, int step) {
        double[] gradient = {place[0], condition * place[1]};
        for (int i = 0; i < place.length; i++) {
            velocity[i] = momentum.at(step) * velocity[i] + gradient[i];
            place[i] -= rate.at(step) * velocity[i];
        }
    }

    private double loss(double[] place) {
        return (place[0] * place[0] + condition * place[1] * place[1]) / 2;
    }
}
