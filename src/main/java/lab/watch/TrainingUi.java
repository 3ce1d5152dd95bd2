package lab.watch;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ServiceLoader;
import lab.error.LabException;
import org.deeplearning4j.optimize.api.TrainingListener;

/** The training UI of Deeplearning4j. Its libraries are old, so only a process started for it has them. */
public interface TrainingUi {
    /** Serves the UI at an address, where port 0 means any; fails if the port is taken. */
    Running open(InetSocketAddress address);

    /** The installed UI; fails if this process was not started for it. */
    static TrainingUi installed() {
        return ServiceLoader.load(TrainingUi.class)
                .findFirst()
                .orElseThrow(() -> LabException.unavailable("The training UI is not on the class path; start it by the"
                        + " launcher, as in ./lab watch ID, or with Maven's profile ui."));
    }

    /** A UI that is running. */
    interface Running extends AutoCloseable {
        /** The port it listens on. */
        int port();

        /**
         * A session named after an arm; the returned listener feeds it at every {@code every}-th update. The listener may
         * run in any one thread.
         */
        TrainingListener session(String arm, int every);

        /** Starts writing what the sessions collect to a file. */
        void record(Path file);

        /** Ends the recording; the file is then complete. */
        void endRecording();

        /** Shows a recording. */
        void replay(Path file);

        /** Ends the recording and the server; a second call has no effect. */
        @Override
        void close();
    }
}
