package lab.publish;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lab.cache.Stored;
import lab.error.LabException;
import lab.metric.Recording;
import lab.result.ResultsFolder;
import lab.study.Engine;
import lab.study.Study;
import lab.study.Trial;

/**
 * The studies of one command. Their missing trials run in one go, study by study, so that the next study's trials keep the
 * processors busy while a study's last ones end. The trials of a tuned study need its pilots first and run in a second go. A
 * study is published as soon as its last trial has ended.
 */
public final class Session {
    private static final int STAGES = 2; // pilots and all untuned studies; then the trials of tuned studies

    private final Map<String, OpenStudy> studies = new LinkedHashMap<>();
    private final Publisher publisher;

    /** A session that publishes with this publisher. */
    public Session(Publisher publisher) {
        this.publisher = publisher;
    }

    /** Hears of trials and of studies. */
    public interface Listener extends Engine.Listener {
        /** A study's pilots are finished and have chosen the tuned values; {@code missing} trials are still to be run. */
        default void tuned(Study study, List<Trial> missing) {}

        /** A study's result is in place. */
        default void published(Study study, Evidence evidence) {}

        /** A study cannot be published because trials failed; its old result stays. */
        default void abandoned(Study study, LabException why) {}
    }

    /** Adds a study; {@code found} gives the trials that were finished earlier. */
    public void add(Study study, ResultsFolder results, Function<Trial, Optional<Stored>> found) {
        studies.put(study.id(), new OpenStudy(study, results, found));
    }

    /**
     * The trials of a study that have to be run; until the pilots have chosen a tuned value, trials are listed without it.
     */
    public List<Trial> missing(Study study) {
        return studies.get(study.id()).ahead();
    }

    /**
     * Runs the missing trials and publishes every study whose trials are all finished.
     *
     * @param order puts the trials of one study into the order in which to run them
     * @throws LabException when another process writes one of the results, or something cannot be written
     */
    public void run(Engine engine, Function<List<Trial>, List<Trial>> order, Listener listener) {
        Map<String, ResultsFolder.Lock> locks = new LinkedHashMap<>();
        try {
            studies.forEach((id, open) -> locks.put(id, open.results().lock(id)));
            Conclusion conclusion = new Conclusion(locks, listener, Instant.now());
            for (int stage = 0; stage < STAGES && !studies.isEmpty(); stage++) {
                List.copyOf(studies.values()).forEach(conclusion::begin);
                List<Trial> missing = new ArrayList<>();
                studies.values().forEach(open -> missing.addAll(order.apply(open.missing())));
                engine.run(missing, conclusion);
            }
        } finally {
            locks.values().forEach(ResultsFolder.Lock::close);
        }
    }

    /** Brings every study to its end. */
    private final class Conclusion implements Engine.Listener {
        private final Map<String, ResultsFolder.Lock> locks;
        private final Listener listener;
        private final Instant started;

        Conclusion(Map<String, ResultsFolder.Lock> locks, Listener listener, Instant started) {
            this.locks = locks;
            this.listener = listener;
            this.started = started;
        }

        @Override
        public void started(Trial trial) {
            listener.started(trial);
        }

        @Override
        public void finished(Trial trial, Recording recording, Duration time) {
            OpenStudy open = open(trial);
            open.finish(trial, new Stored(recording, time));
            listener.finished(trial, recording, time);
            concludeIfOver(open);
        }

        @Override
        public void failed(Trial trial, LabException why) {
            OpenStudy open = open(trial);
            open.fail(trial);
            listener.failed(trial, why);
            concludeIfOver(open);
        }

        /** Begins a study's next stage; a study without missing trials is concluded at once. */
        void begin(OpenStudy open) {
            open.advance();
            if (!open.study().chosen().isEmpty()) {
                listener.tuned(open.study(), open.missing());
            }
            if (open.isOver()) {
                keep(open);
            }
        }

        /** Concludes a study that had no missing trials; if its result is already in its folder, leaves it as it is. */
        private void keep(OpenStudy open) {
            Study study = open.study();
            Path folder = open.results().folder(study.id());
            InPlace.evidence(study, Publisher.trials(study, open.finished()), publisher.formats(), folder)
                    .ifPresentOrElse(evidence -> listener.published(study, evidence), () -> publish(open));
            release(study);
        }

        private OpenStudy open(Trial trial) {
            return studies.get(trial.experiment().claim().id());
        }

        private void concludeIfOver(OpenStudy open) {
            if (open.isOver()) {
                open.failure().ifPresentOrElse(why -> listener.abandoned(open.study(), why), () -> publish(open));
                release(open.study());
            }
        }

        private void publish(OpenStudy open) {
            Study study = open.study();
            listener.published(study, publisher.publish(study, open.finished(), started, open.results()));
        }

        private void release(Study study) {
            locks.remove(study.id()).close();
            studies.remove(study.id()); // frees all that its trials recorded
        }
    }
}
