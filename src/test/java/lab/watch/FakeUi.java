package lab.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.deeplearning4j.optimize.api.TrainingListener;

/** A training UI that shows nothing. */
final class FakeUi implements TrainingUi, TrainingUi.Running {
    private final Runnable afterUpdate;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    FakeUi(Runnable afterUpdate) {
        this.afterUpdate = afterUpdate;
    }

    List<String> said() {
        return said;
    }

    @Override
    public Running open(InetSocketAddress address) {
        return this;
    }

    @Override
    public int port() {
        return 9;
    }

    @Override
    public TrainingListener session(String arm, int every) {
        said.add("session " + arm);
        return new BaseTrainingListener() {
            @Override
            public void iterationDone(Model model, int iteration, int epoch) {
                afterUpdate.run();
            }
        };
    }

    @Override
    public void record(Path file) {
        try {
            Files.writeString(file, "stats");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void endRecording() {
        said.add("recorded");
    }

    @Override
    public void replay(Path file) {
        said.add("replay " + file.getFileName());
    }

    @Override
    public void close() {
        said.add("closed");
    }
}
