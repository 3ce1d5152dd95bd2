package lecture.regularization;

import java.util.List;
import lab.claim.Published;

/** Figures printed in the literature, for this topic's claims. */
final class InPrint {
    /** Figures to show beside {@link Dropout}. */
    static final List<Published> DROPOUT = List.of(
            Published.transcribed(
                    "Srivastava et al. 2014, Table 2",
                    "all of MNIST, test error",
                    "no dropout 1.60 %, dropout with ReLU 1.25 %, with max-norm 1.06 %"),
            Published.read(
                    "Raschka, stat453", "a small network, test accuracy", "97.77 % without, 96.60 % with dropout"));

    /** Figures to show beside {@link MoreData}. */
    static final List<Published> MORE_DATA = List.of(Published.transcribed(
            "Nielsen 2015, chapter 3",
            "digits, test accuracy",
            "100: 69.09 %, 500: 85.29 %, 1,000: 88.85 %, 5,000: 93.24 %, 50,000: 95.97 %"));

    /** Figures to show beside {@link EarlyStopping}. */
    static final List<Published> EARLY_STOPPING = List.of(Published.transcribed(
            "Nielsen 2015, chapter 3", "1,000 digits, test cost", "1.203 at epoch 14, its lowest; 1.773 at the end"));

    private InPrint() {}
}
