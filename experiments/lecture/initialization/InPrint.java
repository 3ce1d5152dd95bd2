package lecture.initialization;

import java.util.List;
import lab.claim.*;
import lecture.Decks;

/** Figures and errors printed in the literature and on slides, for this topic's claims. */
final class InPrint {
    /** Figures to show beside {@link XavierVsHe}. */
    static final List<Published> XAVIER_VS_HE = List.of(
            Published.read(
                    "re-simulation of the OSLO slide",
                    "10 x 500 ReLU, deviation of layers 1 and 10",
                    "sqrt(1/n) 0.337, 0.014; sqrt(2/n) 0.476, 0.450; 2/sqrt(n) 0.67, 14.4"),
            Published.read(
                    "independent replication, one seed",
                    "10,000 digits, 100 units a layer, SGD 0.01 with momentum 0.9, batch 64, 10 epochs",
                    "training loss at depth 20: Xavier 0.83, He 0.16; at depth 30: 2.30, 0.6"),
            Published.transcribed(
                    "He et al. 2015, Fig. 2 and 3",
                    "ImageNet, 22 and 30 layers",
                    "22 layers: both converge, He sooner; 30 layers: Xavier stalls, He converges"));

    /** He's standard deviation, printed with the 2 in front of the root instead of under it. */
    static final Claim.Erratum HE_DEVIATION = new Claim.Erratum(
            new Slide(Decks.BAEK, "How to find the appropriate range?"),
            "He et al. (2015): std(W) = 2/sqrt(n)",
            "sqrt(2/n): the printed deviation makes the signal grow by sqrt(2) a layer");

    /** He's initialization, printed with weights that are all positive. */
    static final Claim.Erratum HE_UNIFORM = new Claim.Erratum(
            new Slide(Decks.OSLO, "He initialization"),
            "w = np.random.rand(n)*sqrt(2/n)",
            "randn: rand is uniform on [0, 1), all weights are positive, and the signal explodes");

    /** Figures to show beside {@link GlorotHistograms}. */
    static final List<Published> GLOROT_HISTOGRAMS = List.of(
            Published.transcribed(
                    "Glorot and Bengio 2010, section 4.2.2",
                    "mean singular value of a layer's Jacobian before training",
                    "0.5 standard, 0.8 normalized"),
            Published.transcribed(
                    "Glorot and Bengio 2010, Table 1",
                    "tanh, five layers, test error on Shapeset / MNIST / CIFAR-10 / Small-ImageNet",
                    "standard 27.15 / 1.76 / 55.9 / 70.58 %; normalized 15.60 / 1.64 / 52.92 / 68.57 %"));

    /** Figures to show beside {@link SmallRandomInitialization}. */
    static final List<Published> SMALL_RANDOM_INITIALIZATION = List.of(
            Published.read(
                    "OSLO slide, Activation plots",
                    "one draw, deviation of layers 1 to 10",
                    "0.125487, 0.028207, 0.006154, 0.001346, 0.000308, 0.000066, 0.000015, 0.000003, 0.000001, 0.000000"),
            Published.read(
                    "re-simulation of the OSLO slide",
                    "10 draws, deviation of layers 1 to 3 and factor a layer",
                    "0.128 +- 0.003, 0.0284, 0.0063; sqrt(500) 0.01 = 0.2236"));

    /** Figures to show beside {@link LargeRandomInitialization}. */
    static final List<Published> LARGE_RANDOM_INITIALIZATION = List.of(
            Published.read(
                    "OSLO slide, With scaling 1 and tanh",
                    "one draw, deviation of layers 1 to 10",
                    "0.967268, 0.981866, 0.981460, 0.981459, 0.981384, 0.981697, 0.981727, 0.981660, 0.981723, 0.981707"),
            Published.read(
                    "re-simulation of the OSLO slide",
                    "10 draws, deviation of layers 1 to 3",
                    "0.9689 +- 0.0009, 0.9807, 0.9813"));

    /** Xavier's initialization, printed with weights that are all positive. */
    static final Claim.Erratum XAVIER_UNIFORM = new Claim.Erratum(
            new Slide(Decks.OSLO, "With Xavier initialization and tanh"),
            "w = np.random.rand(n)*sqrt(1/n)",
            "randn: rand is uniform on [0, 1), all weights are positive, and every unit saturates at +1");

    /** Xavier's initialization, printed with weights that grow with the number of inputs. */
    static final Claim.Erratum PROPORTIONAL_WEIGHTS = new Claim.Erratum(
            new Slide(Decks.UC3M, "Xavier Initialization"),
            "Scale the weights proportional to the number of inputs to the layer",
            "inversely proportional to its square root: weights that grow with the inputs saturate every unit");

    private InPrint() {}
}
