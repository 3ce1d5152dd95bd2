package lecture.learning_rate;

import static java.lang.Math.*;

/** Formulas for schedules as slides, papers and PyTorch's documentation print them, of rates that are at most 1. */
final class Printed {
    private Printed() {}

    /** Exponential decay by 0.05. */
    static double exponential(double t) {
        return exp(-0.05 * t);
    }

    /** Inverse decay by 0.1. */
    static double inverse(double t) {
        return 1 / (1 + 0.1 * t);
    }

    /** Step decay to a tenth after each 20. */
    static double step(double t) {
        return t < 20 ? 1 : t < 40 ? 0.1 : t < 60 ? 0.01 : 0.001;
    }

    /** Linear decay after a share {@code alpha} of tau, to a last rate. */
    static double linear(double alpha, double last) {
        return (1 - alpha) + alpha * last;
    }

    /** Cosine annealing after a share of its length: {@code (1 + cos(pi share)) / 2}, by the half angle. */
    static double anneal(double share) {
        return pow(cos(PI / 2 * share), 2);
    }

    /** Cosine annealing with restarts after 4, 12, 28 and 60. */
    static double restarts(double t) {
        double start = t < 4 ? 0 : t < 12 ? 4 : t < 28 ? 12 : t < 60 ? 28 : 60;
        return anneal((t - start) / (start + 4)); // a cycle is as long as all before it and 4 more
    }

    /** Smith's {@code triangular} between 0.1 and 1 with a step size of 10. */
    static double triangular(double t) {
        return triangle(t, 1);
    }

    /** Smith's {@code triangular2} with the same bounds. */
    static double triangular2(double t) {
        return triangle(t, pow(2, 1 - cycle(t)));
    }

    private static double triangle(double t, double scale) {
        return 0.1 + 0.9 * max(0, 1 - abs(t / 10 - 2 * cycle(t) + 1)) * scale;
    }

    private static double cycle(double t) {
        return floor(1 + t / 20);
    }

    /** PyTorch's {@code OneCycleLR} with a highest rate of 1 and 61 steps. */
    static double oneCycle(double t) {
        double top = 0.3 * 61 - 1;
        return t < top ? 1 - 0.96 * anneal(t / top) : 4e-6 + (1 - 4e-6) * anneal((t - top) / (60 - top));
    }
}
