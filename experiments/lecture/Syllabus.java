package lecture;

import java.util.List;
import lab.claim.Experiment;
import lecture.activations.*;
import lecture.backpropagation.*;
import lecture.initialization.*;
import lecture.learning_rate.*;
import lecture.normalization.*;
import lecture.practice.*;
import lecture.preprocessing.*;
import lecture.regularization.*;

/** The table of contents, in the order of the lectures. */
public final class Syllabus {
    /** All experiments. */
    public static final List<Experiment<?>> EXPERIMENTS = List.of(
            new ActivationShapes(),
            new NonlinearityNeeded(),
            new VanishingGradient(),
            new ZeroCenteredActivations(),
            new SameSignGradients(),
            new ReluConvergesFaster(),
            new DeadRelu(),
            new Maxout(),
            new ActivationCost(),
            new FeatureScaling(),
            new ZeroCentering(),
            new Whitening(),
            new TrainingStatisticsAtTestTime(),
            new SymmetricInitialization(),
            new SmallRandomInitialization(),
            new LargeRandomInitialization(),
            new XavierTanh(),
            new GlorotHistograms(),
            new XavierVsHe(),
            new TraditionalInitializations(),
            new BiasInitialization(),
            new BatchnormSpeedup(),
            new Capacity(),
            new MoreData(),
            new EarlyStopping(),
            new L2DecisionBoundary(),
            new L1Sparsity(),
            new WeightDecay(),
            new InputNoise(),
            new DataAugmentation(),
            new LabelSmoothing(),
            new Dropout(),
            new Dropconnect(),
            new Ensemble(),
            new LearningRate(),
            new RateFromASubset(),
            new LearningRateRangeTest(),
            new UpdateRatio(),
            new BatchSize(),
            new MomentumCoefficient(),
            new CosineAnnealing(),
            new BatchSizeVsDecay(),
            new ScheduleShapes(),
            new LearningRateDecay(),
            new DecayTooEarly(),
            new WarmRestarts(),
            new CyclicalLearningRate(),
            new WarmupAndOneCycle(),
            new LossFunctions(),
            new OverfitSmallSample());

    private Syllabus() {}
}
