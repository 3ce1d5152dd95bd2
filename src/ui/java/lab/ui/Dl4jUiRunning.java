package lab.ui;

import java.nio.file.Path;
import java.util.Optional;
import lab.watch.TrainingUi;
import org.deeplearning4j.core.storage.StatsStorage;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.deeplearning4j.ui.model.stats.StatsListener;
import org.deeplearning4j.ui.model.stats.impl.DefaultStatsUpdateConfiguration;
import org.deeplearning4j.ui.model.storage.InMemoryStatsStorage;

/** The running UI. It keeps its sessions in memory; a tape records them as they come. */
final class Dl4jUiRunning implements TrainingUi.Running {
    private final BoundServer server;
    private final UploadFolder uploads;
    private final CacheFolder cache;
    private final StatsStorage shown = new InMemoryStatsStorage();
    private final TapeDeck deck = new TapeDeck(shown);
    private boolean closed;

    Dl4jUiRunning(BoundServer server, UploadFolder uploads, CacheFolder cache) {
        this.server = server;
        this.uploads = uploads;
        this.cache = cache;
        server.attach(shown);
    }

    @Override
    public int port() {
        return server.getPort();
    }

    @Override
    public TrainingListener session(String arm, int every) {
        DefaultStatsUpdateConfiguration collected = new DefaultStatsUpdateConfiguration.Builder()
                .reportingFrequency(every)
                .build();
        return new StatsListener(deck, null, collected, name(arm), "lab");
    }

    /** A session's name without special characters, because the UI writes names into its pages without escaping them. */
    static String name(String arm) {
        return arm.replaceAll("[^\\p{L}\\p{N} ,._=+()\\[\\]-]", "_");
    }

    @Override
    public void record(Path file) {
        deck.insert(Optional.of(StatsTape.write(file)));
    }

    @Override
    public void endRecording() {
        deck.eject().ifPresent(StatsTape::close);
    }

    @Override
    public void replay(Path file) {
        TapePlayer.play(file, deck);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        endRecording();
        try {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        uploads.remove();
        cache.remove();
    }
}
