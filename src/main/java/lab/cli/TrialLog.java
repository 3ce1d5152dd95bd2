package lab.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import lab.metric.Recording;
import lab.study.Study;
import lab.study.Trial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Logs one line per trial: {@code xavier-vs-he | He | seed 103 | 1.3 s}. */
final class TrialLog extends RunReport {
    private static final Logger LOG = LoggerFactory.getLogger(TrialLog.class);
    private static final double MILLIS = 1000; // in a second

    TrialLog(CommandLine line, Function<Study, String> folders) {
        super(line, folders);
    }

    @Override
    public void finished(Trial trial, Recording recording, Duration time) {
        String seconds = String.format(Locale.ROOT, "%.1f s", time.toMillis() / MILLIS);
        String diverged = recording
                .divergedAt()
                .map(step -> String.format(Locale.ROOT, " | diverged at step %.0f", step))
                .orElse("");
        LOG.info("{} | {}{}", trial, seconds, diverged);
    }
}
