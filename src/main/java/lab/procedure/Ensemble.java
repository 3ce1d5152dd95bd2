package lab.procedure;

import java.util.ArrayList;
import java.util.List;
import lab.claim.Procedure;
import lab.claim.Settings;
import lab.claim.Training;
import lab.data.Part;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.metric.Recording;
import lab.probe.Evaluation;
import lab.probe.Moment;
import lab.probe.Subject;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Trains several networks on the same examples, each from its own initial weights and in its own order, and averages their
 * predicted probabilities (Hansen and Salamon 1990, doi:10.1109/34.58871; Lakshminarayanan et al. 2017, arXiv:1612.01474).
 * The training's probes measure the ensemble as if it were one network, once, at the end; each member is evaluated on test
 * data.
 *
 * @param member the training of one member
 * @param members how many there are
 * @param settings of the study
 */
public record Ensemble(Training member, int members, Settings settings) implements Procedure.Steps {
    private static final Axis MEMBER = new Axis("member", "Member");

    /** Share of test examples that a member classifies correctly, by member from 1. */
    public static final Metric MEMBER_ACCURACY = Metric.of(
                    "member_test_accuracy", "Test accuracy of a member", "", MEMBER, Better.HIGHER)
            .on(Part.TEST);
    /** Mean cross-entropy of a member on test data, by member from 1. */
    public static final Metric MEMBER_LOSS = Metric.of(
                    "member_test_loss", "Test loss of a member", "nats", MEMBER, Better.LOWER)
            .on(Part.TEST);

    /** Checks the number. */
    public Ensemble {
        if (members < 1) {
            throw new IllegalArgumentException("An ensemble has at least one member, but was given " + members + ".");
        }
    }

    @Override
    public void follow(long seed, Recorder recorder) {
        Trained data = new Trained(member.data(), settings, seed);
        List<Subject> trained = new ArrayList<>();
        for (int m = 0; m < members; m++) {
            data.train(member, seed + m, Moment.AT_END, new Onlooker(trained::add));
        }
        for (int m = 0; m < members; m++) {
            evaluate(trained.get(m), m + 1, recorder);
        }
        List<MultiLayerNetwork> networks =
                trained.stream().map(Subject::network).toList();
        Subject together = new Subject(
                new Committee(networks), trained.get(0).data(), trained.get(0).moment());
        member.observations().forEach(observation -> observation.probe().measure(together, recorder));
    }

    private static void evaluate(Subject one, int number, Recorder recorder) {
        Recorder own = new Recorder();
        Evaluation.of(Evaluation.TEST_ACCURACY, Evaluation.TEST_LOSS).measure(one, own);
        Recording found = own.recording();
        recorder.record(MEMBER_ACCURACY, number, last(found, Evaluation.TEST_ACCURACY));
        recorder.record(MEMBER_LOSS, number, last(found, Evaluation.TEST_LOSS));
    }

    private static double last(Recording found, Metric metric) {
        return found.series(metric).lastEntry().getValue();
    }
}
