package lab.watch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lab.metric.Recording;
import lab.study.Study;
import lab.study.Trial;

/** The two pages while they are served: for a training, which is recorded, or for a recording. */
public final class Watching implements AutoCloseable {
    private final TrainingUi.Running ui;
    private final LivePage page;
    private final InetAddress host;
    private final Feed feed;
    private Optional<Recorder> recorder = Optional.empty();

    private record Recorder(WatchSession session, WatchFolder folder, Path recording, String id) {}

    private Watching(TrainingUi dl4j, InetSocketAddress address, Feed feed) {
        this.host = address.getAddress();
        this.feed = feed;
        this.ui = dl4j.open(address);
        this.page = openPage(address);
    }

    /** Serves the pages of trials that {@link #train} will run; each must be a training. */
    public static Watching start(
            Study study,
            List<Trial> trials,
            int every,
            WatchFolder folder,
            TrainingUi dl4j,
            InetSocketAddress address) {
        WatchSession session = new WatchSession(study, trials, every);
        Watching watching = new Watching(dl4j, address, session.feed());
        Path recording = folder.begin(study.id());
        watching.recorder = Optional.of(new Recorder(session, folder, recording, study.id()));
        watching.ui.record(WatchFolder.stats(recording));
        return watching;
    }

    /** Serves the pages of a recording. */
    public static Watching replay(Path recording, TrainingUi dl4j, InetSocketAddress address) {
        Feed feed = Feed.read(WatchFolder.points(recording));
        Watching watching = new Watching(dl4j, address, feed);
        try {
            watching.ui.replay(WatchFolder.stats(recording));
            return watching;
        } catch (RuntimeException e) {
            watching.close();
            throw e;
        }
    }

    /** Trains all arms until they end or {@link #close} is called, keeps the recording, and returns the arms' recordings. */
    public List<Recording> train(WatchSession.Failure failure) {
        List<Recording> recordings =
                recorder.map(r -> r.session().run(ui, failure)).orElse(List.of());
        keep();
        return recordings;
    }

    /** The measurements shown on the live page. */
    public Feed feed() {
        return feed;
    }

    /** The address of the live page. */
    public URI livePage() {
        return uri(page.port(), "/");
    }

    /** The address of the training UI. */
    public URI trainingUi() {
        return uri(ui.port(), "/train/overview");
    }

    /** Stops the trainings, keeps their recording, and stops both servers. */
    @Override
    public void close() {
        recorder.ifPresent(r -> r.session().close());
        keep();
        page.close();
        ui.close();
    }

    private synchronized void keep() {
        recorder.ifPresent(this::keep);
        recorder = Optional.empty();
    }

    private void keep(Recorder made) {
        ui.endRecording();
        if (feed.points().isEmpty()) {
            made.folder().discard(made.recording());
        } else {
            feed.save(WatchFolder.points(made.recording()));
            made.folder().finish(made.recording(), made.id());
        }
    }

    private LivePage openPage(InetSocketAddress address) {
        int port = address.getPort() == 0 ? 0 : address.getPort() + 1;
        try {
            return LivePage.open(new InetSocketAddress(address.getAddress(), port), feed, trainingUi());
        } catch (RuntimeException e) {
            ui.close();
            throw e;
        }
    }

    private URI uri(int port, String path) {
        String name = host.isAnyLocalAddress() ? "localhost" : host.getHostAddress();
        return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port + path);
    }
}
