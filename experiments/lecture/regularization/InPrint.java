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

    private InPrint() {}
}
