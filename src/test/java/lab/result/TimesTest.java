package lab.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import lab.metric.ArmKey;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.metric.TrialKey;
import lab.metric.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clock measured stands apart from what is the same in every run. */
final class TimesTest {
    private static final Metric TIME = Metric.of("time_forward", "Forward pass", "ns", Axis.NONE, Better.LOWER);
    private static final ArmKey ARM = new ArmKey("ReLU", Map.of());
    private static final TrialKey TRIAL = new TrialKey(ARM, 101);

    @TempDir
    private Path folder;

    @Test
    void whatIsReadIsWhatWasWritten() {
        Trials trials = lossAndTime(2.5);

        StudyFiles.writeTrials(trials, folder);

        assertThat(samples(StudyFiles.readTrials(folder))).isEqualTo(samples(trials));
    }

    @Test
    void otherTimesLeaveTheTableOfTrialsAsItIs() {
        StudyFiles.writeTrials(lossAndTime(2.5), folder);

        assertThat(folder.resolve(StudyFiles.TRIALS)).content().isEqualTo(TrialsCsv.text(loss()));
    }

    @Test
    void aStudyWithoutTimesHasNoTableOfThem() {
        StudyFiles.writeTrials(loss(), folder);

        assertThat(folder.resolve(StudyFiles.TIMES)).doesNotExist();
    }

    @Test
    void aTrialThatRecordedTimesAloneIsInBothTables() {
        StudyFiles.writeTrials(Planted.trialsOf(ARM, TIME, 1), folder);

        assertThat(TrialsCsv.read(folder.resolve(StudyFiles.TRIALS)).recordings())
                .containsOnlyKeys(TRIAL);
        assertThat(StudyFiles.readTrials(folder).values(TIME.atEnd(), ARM)).containsExactly(1);
    }

    @Test
    void aFolderWithOtherTimesHoldsOtherTrials() {
        StudyFiles.writeTrials(lossAndTime(2.5), folder);

        assertThat(StudyFiles.holdsTrials(lossAndTime(2.5), folder)).isTrue();
        assertThat(StudyFiles.holdsTrials(lossAndTime(2.6), folder)).isFalse();
    }

    private static Trials loss() {
        return lossAndTime(1).recorded(sample -> !sample.isTime());
    }

    private static Trials lossAndTime(double time) {
        Recorder recorder = new Recorder();
        recorder.record(Planted.LOSS, 1, 0.5);
        recorder.record(TIME, 0, time);
        return new Trials(Map.of(TRIAL, recorder.recording()));
    }

    private static Object samples(Trials trials) {
        return trials.recordings().get(TRIAL).samples();
    }
}
