package lab.cli;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import lab.error.LabException;
import lab.metric.Recording;
import lab.study.Study;
import lab.study.Trial;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine;

/** One bar for a run: trials done, running and failed, and the estimated time left. */
final class TrialBar extends RunReport {
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final TimeLeft timeLeft;
    private final ProgressBar bar;
    private int running;
    private int failed;

    TrialBar(CommandLine line, Function<Study, String> folders, TimeLeft timeLeft) {
        super(line, folders);
        this.timeLeft = timeLeft;
        this.bar = new ProgressBarBuilder()
                .setTaskName("lab run")
                .setInitialMax(timeLeft.open())
                .setUnit(" trials", 1)
                .setEtaFunction(state -> timeLeft.estimate())
                .build();
    }

    @Override
    public void started(Trial trial) {
        running++;
        show();
    }

    @Override
    public void finished(Trial trial, Recording recording, Duration time) {
        timeLeft.finished(trial, time);
        ended();
    }

    @Override
    public void failed(Trial trial, LabException why) {
        timeLeft.failed(trial);
        failed++;
        ended();
        super.failed(trial, why);
    }

    @Override
    public void tuned(Study study, List<Trial> missing) {
        timeLeft.tuned(study, missing);
        bar.maxHint(bar.getCurrent() + timeLeft.open());
    }

    @Override
    public void abandoned(Study study, LabException why) {
        tuned(study, List.of()); // if its pilots failed, its trials will never run
        super.abandoned(study, why);
    }

    @Override
    void aside(Runnable print) {
        System.err.print(CLEAR_LINE);
        System.err.flush();
        print.run();
        bar.refresh();
    }

    @Override
    public void close() {
        bar.close();
    }

    private void ended() {
        running--;
        bar.step();
        show();
    }

    private void show() {
        bar.setExtraMessage(" " + running + " running, " + failed + " failed");
    }
}
