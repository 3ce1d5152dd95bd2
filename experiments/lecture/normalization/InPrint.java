package lecture.normalization;

import java.util.List;
import lab.claim.Published;

/** Figures printed in the literature, for this topic's claims. */
final class InPrint {
    /** Figures to show beside {@link BatchnormSpeedup}. */
    static final List<Published> BATCHNORM_SPEEDUP = List.of(Published.transcribed(
            "Ioffe and Szegedy 2015, Fig. 1a",
            "the same network on all of MNIST, 50,000 steps",
            "a figure without printed numbers: the normalized network is ahead from the first steps and ends higher"));

    private InPrint() {}
}
