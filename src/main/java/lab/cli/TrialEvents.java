package lab.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lab.error.LabException;
import lab.metric.ArmKey;
import lab.metric.Recording;
import lab.publish.Evidence;
import lab.study.Study;
import lab.study.Trial;
import picocli.CommandLine;

/** Events for scripts: one JSON object per line, whose {@code event} names the kind. */
final class TrialEvents extends RunReport {
    private static final double MILLIS = 1000; // in a second

    private final CommandLine line;

    TrialEvents(CommandLine line) {
        super(line, Study::id);
        this.line = line;
    }

    @Override
    public void started(Trial trial) {
        print(of("started", trial));
    }

    @Override
    public void finished(Trial trial, Recording recording, Duration time) {
        print(of("finished", trial)
                .put("seconds", time.toMillis() / MILLIS)
                .put("diverged", recording.divergedAt().isPresent()));
    }

    @Override
    public void failed(Trial trial, LabException why) {
        print(of("failed", trial).put("message", why.getMessage()));
        super.failed(trial, why);
    }

    @Override
    public void tuned(Study study, List<Trial> missing) {
        ObjectNode event = of("tuned", study);
        study.tuning().ifPresent(tuning -> event.put("setting", tuning.setting().name()));
        event.putPOJO(
                "chosen",
                study.chosen().entrySet().stream().map(TrialEvents::choice).toList());
        print(event);
    }

    @Override
    public void published(Study study, Evidence evidence) {
        print(of("published", study)
                .put("verdict", evidence.verdict().outcome().name())
                .put("folder", evidence.file().toAbsolutePath().getParent().toString()));
    }

    @Override
    public void abandoned(Study study, LabException why) {
        print(of("abandoned", study).put("message", why.getMessage()));
        super.abandoned(study, why);
    }

    private static Object choice(Map.Entry<ArmKey, Double> chosen) {
        return Json.object()
                .put("arm", chosen.getKey().name())
                .putPOJO("levels", chosen.getKey().levels())
                .put("value", chosen.getValue());
    }

    private static ObjectNode of(String event, Study study) {
        return Json.object()
                .put("event", event)
                .put("experiment", study.id())
                .put("scale", study.settings().scale().name());
    }

    private static ObjectNode of(String event, Trial trial) {
        return Json.object()
                .put("event", event)
                .put("experiment", trial.experiment().claim().id())
                .put("arm", trial.key().arm().name())
                .putPOJO("levels", trial.key().arm().levels())
                .putPOJO("set", trial.settings().overrides())
                .put("seed", trial.key().seed());
    }

    private void print(ObjectNode event) {
        line.getOut().println(Json.line(event));
        line.getOut().flush();
    }
}
