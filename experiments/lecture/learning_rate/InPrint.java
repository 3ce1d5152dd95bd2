package lecture.learning_rate;

import java.util.List;
import lab.claim.Claim;
import lab.claim.Published;
import lab.claim.Slide;
import lecture.Decks;

/** Figures printed in the literature, for this topic's claims. */
final class InPrint {
    /** Figures to show beside {@link BatchSizeVsDecay}. */
    static final List<Published> BATCH_SIZE_VS_DECAY = List.of(Published.transcribed(
            "Smith et al. 2018, WRN-16-4 on CIFAR-10",
            "updates and test accuracy",
            "decaying rate 80k, 94.3 %; increasing batch 29k, 94.4 %; larger rate 6.5k, 94.5 %; larger momentum"
                    + " below 2.5k, 93.3 %"));

    /** Figures to show beside {@link CosineAnnealing}. */
    static final List<Published> COSINE_ANNEALING = List.of(Published.transcribed(
            "Loshchilov and Hutter 2017, Table 1",
            "WRN-28-10, test error on CIFAR-10 / CIFAR-100",
            "step 4.13 / 20.21 %; cosine 3.86 / 19.98 %; restarts 4.03 / 19.58 %"));

    /** Figures to show beside {@link WarmRestarts}. */
    static final List<Published> WARM_RESTARTS = COSINE_ANNEALING;

    /** Figures to show beside {@link CyclicalLearningRate}. */
    static final List<Published> CYCLICAL_LEARNING_RATE = List.of(Published.transcribed(
            "Smith 2017",
            "CIFAR-10, test accuracy after so many updates",
            "constant rate 81.4 % after 70,000; triangular2 81.4 % after 25,000"));

    /** The documentation's example of a schedule by hand, which a slide repeats. */
    static final Claim.Erratum LAMBDA = new Claim.Erratum(
            new Slide(Decks.UC3M, "Learning Rate in Pytorch"),
            "lambda1 = lambda epoch: epoch // 30",
            "e.g. 0.1 ** (epoch // 30): the printed factor is 0 for the first 30 epochs, in which nothing is learned, and"
                    + " then rises. PyTorch's own documentation prints it so");

    /** Figures to show beside {@link LearningRate}. */
    static final List<Published> LEARNING_RATE = List.of(Published.transcribed(
            "Nielsen 2015, chapter 3, a network of 30 hidden units on MNIST",
            "cost at the start and at the end",
            "rate 0.025: 0.878 to 0.339; rate 0.25: 0.495 to 0.339; rate 2.5: 0.925 to 0.861, 1.137 at its peak"));

    /** Figures to show beside {@link UpdateRatio}. */
    static final List<Published> UPDATE_RATIO = List.of(
            Published.transcribed("CS231n, course notes", "ratio of update to weights", "somewhere around 0.001"));

    /** Figures to show beside {@link BatchSize}. */
    static final List<Published> BATCH_SIZE = List.of(Published.transcribed(
            "UC3M, after Raschka's STAT 453, lecture 12, one run each",
            "test accuracy and time of 100 epochs",
            "batches of 1024: 97.08 %, 4.38 min; batches of 64: 97.18 %, 5.59 min"));

    /** Figures to show beside {@link WarmupAndOneCycle}. */
    static final List<Published> WARMUP_AND_ONE_CYCLE = List.of(Published.transcribed(
            "Goyal et al. 2017",
            "ResNet-50 on ImageNet, top-1 error; batches of 256, and of 8,192 with three warm-ups",
            "256: 23.60 %; 8,192: none 24.84 %, constant 25.88 %, gradual 23.74 %"));

    private InPrint() {}
}
