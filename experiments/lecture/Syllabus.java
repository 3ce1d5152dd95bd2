package lecture;

import java.util.List;
import lab.claim.Experiment;
import lecture.activations.*;
import lecture.initialization.GlorotHistograms;
import lecture.initialization.SmallRandomInitialization;
import lecture.initialization.XavierVsHe;
import lecture.learning_rate.BatchSizeVsDecay;
import lecture.learning_rate.CosineAnnealing;
import lecture.normalization.BatchnormSpeedup;
import lecture.regularization.Dropout;

/** The table of contents, in the order of the lectures. */
public final class Syllabus {
    /** Every experiment there is. */
    public static final List<Experiment<?>> EXPERIMENTS = List.of(
            new ActivationShapes(),
            new VanishingGradient(),
            new ZeroCenteredActivations(),
            new ActivationCost(),
            new Maxout(),
            new SmallRandomInitialization(),
            new GlorotHistograms(),
            new XavierVsHe(),
            new BatchnormSpeedup(),
            new Dropout(),
            new CosineAnnealing(),
            new BatchSizeVsDecay());

    private Syllabus() {}
}
