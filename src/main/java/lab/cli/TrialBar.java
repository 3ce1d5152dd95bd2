package lab.cli;

import java.time.Duration;
import lab.metric.Recording;
import lab.run.Trial;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar with an estimate of the time left. */
final class TrialBar implements Progress {
    private final ProgressBar bar;

    TrialBar(String name, int trials) {
        this.bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(trials)
                .setUnit(" trials", 1)
                .build();
    }

    @Override
    public void finished(Trial trial, Recording recording, Duration time) {
        bar.step();
    }

    @Override
    public void close() {
        bar.close();
    }
}
