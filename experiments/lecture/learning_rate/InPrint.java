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

    /** The documentation's example of a schedule by hand, which a slide repeats. */
    static final Claim.Erratum LAMBDA = new Claim.Erratum(
            new Slide(Decks.UC3M, "Learning Rate in Pytorch"),
            "lambda1 = lambda epoch: epoch // 30",
            "e.g. 0.1 ** (epoch // 30): the printed factor is 0 for the first 30 epochs, in which nothing is learned, and"
                    + " then rises. PyTorch's own documentation prints it so");

    private InPrint() {}
}
