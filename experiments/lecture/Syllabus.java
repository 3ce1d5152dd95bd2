package lecture;

import java.util.List;
import lab.claim.Experiment;
import lecture.activations.VanishingGradient;
import lecture.initialization.BiasInitialization;
import lecture.initialization.GlorotHistograms;
import lecture.initialization.LargeRandomInitialization;
import lecture.initialization.SmallRandomInitialization;
import lecture.initialization.SymmetricInitialization;
import lecture.initialization.TraditionalInitializations;
import lecture.initialization.XavierTanh;
import lecture.initialization.XavierVsHe;
import lecture.learning_rate.BatchSizeVsDecay;
import lecture.learning_rate.CosineAnnealing;
import lecture.normalization.BatchnormSpeedup;
import lecture.regularization.Dropout;

/** The table of contents, in the order of the lectures. */
public final class Syllabus {
    /** Every experiment there is. */
    public static final List<Experiment<?>> EXPERIMENTS = List.of(
            new VanishingGradient(),
            new SymmetricInitialization(),
            new SmallRandomInitialization(),
            new LargeRandomInitialization(),
            new XavierTanh(),
            new GlorotHistograms(),
            new XavierVsHe(),
            new TraditionalInitializations(),
            new BiasInitialization(),
            new BatchnormSpeedup(),
            new Dropout(),
            new CosineAnnealing(),
            new BatchSizeVsDecay());

    private Syllabus() {}
}
