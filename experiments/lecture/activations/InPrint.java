package lecture.activations;

import java.util.List;
import lab.claim.*;
import lecture.Decks;

/** Figures and errors printed in the literature and on slides, for this topic's claims. */
final class InPrint {
    /** Figures to show beside {@link VanishingGradient}. */
    static final List<Published> VANISHING_GRADIENT = List.of(
            Published.read(
                    "independent replication, one seed",
                    "10,000 digits, 10 x 100 sigmoid, Glorot normal",
                    "first over last gradient norm 3e-6 to 5e-6; training loss after 10 epochs: sigmoid 2.308, tanh"
                            + " 0.08, ReLU 0.07"),
            Published.read(
                    "Nielsen 2015, chapter 5",
                    "2, 3 and 4 hidden layers of 30 sigmoid units",
                    "last over first gradient norm 4.7, 23.9, 95.8"));

    /** The printed PReLU, which is wrong once its learned slope exceeds 1. */
    static final Claim.Erratum PRELU = new Claim.Erratum(
            new Slide(Decks.BAEK, "\"Leaky\" ReLU (Mass et al., 2013)"),
            "PReLU: f(x) = max(a x, x), with a learned from data",
            "max(0, x) + a min(0, x), He et al. 2015, eq. (1): for a > 1 the maximum takes the wrong branch. The first"
                    + " author of leaky ReLU is Maas");

    /** Figures to show beside {@link ReluConvergesFaster}. */
    static final List<Published> RELU_CONVERGES_FASTER = List.of(Published.transcribed(
            "Krizhevsky et al. 2012, Fig. 1",
            "a four-layer convolutional network on CIFAR-10, each at its own rate",
            "ReLU reaches 25 % training error six times as soon as tanh"));

    private InPrint() {}
}
