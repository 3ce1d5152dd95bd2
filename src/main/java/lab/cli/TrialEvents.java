package lab.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.error.LabException;
import lab.metric.ArmKey;
import lab.metric.Recording;
import lab.run.Study;
import lab.run.Trial;
import lab.study.Evidence;

/** Events for scripts: one JSON object per line, whose {@code event} names the kind. */
final class TrialEvents implements Progress {
    private static final double MILLIS = 1000; // in a second

    private final PrintWriter out;

    TrialEvents(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void started(Trial trial) {
        print(of("started", trial));
    }

    @Override
    public void finished(Trial trial, Recording recording, Duration time) {
        Map<String, Object> event = of("finished", trial);
        event.put("seconds", time.toMillis() / MILLIS);
        event.put("diverged", recording.divergedAt().isPresent());
        print(event);
    }

    @Override
    public void failed(Trial trial, LabException why) {
        Map<String, Object> event = of("failed", trial);
        event.put("message", why.getMessage());
        print(event);
    }

    @Override
    public void tuned(Study study, List<Trial> missing) {
        Map<String, Object> event = of("tuned", study);
        study.tuning().ifPresent(tuning -> event.put("setting", tuning.setting().name()));
        event.put(
                "chosen",
                study.chosen().entrySet().stream().map(TrialEvents::choice).toList());
        print(event);
    }

    private static Map<String, Object> choice(Map.Entry<ArmKey, Double> chosen) {
        Map<String, Object> choice = new LinkedHashMap<>();
        choice.put("arm", chosen.getKey().name());
        choice.put("levels", chosen.getKey().levels());
        choice.put("value", chosen.getValue());
        return choice;
    }

    @Override
    public void published(Study study, Evidence evidence) {
        Map<String, Object> event = of("published", study);
        event.put("verdict", evidence.verdict().outcome().name());
        event.put("folder", evidence.file().toAbsolutePath().getParent().toString());
        print(event);
    }

    @Override
    public void abandoned(Study study, LabException why) {
        Map<String, Object> event = of("abandoned", study);
        event.put("message", why.getMessage());
        print(event);
    }

    private static Map<String, Object> of(String name, Study study) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("event", name);
        event.put("experiment", study.id());
        event.put("scale", study.settings().scale().name());
        return event;
    }

    private static Map<String, Object> of(String name, Trial trial) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("event", name);
        event.put("experiment", trial.experiment().claim().id());
        event.put("arm", trial.key().arm().name());
        event.put("levels", trial.key().arm().levels());
        event.put("set", trial.settings().overrides());
        event.put("seed", trial.key().seed());
        return event;
    }

    private void print(Map<String, Object> event) {
        JsonOutput.line(event, out);
    }
}
