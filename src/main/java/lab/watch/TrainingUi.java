package lab.watch;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ServiceLoader;
import lab.error.LabException;
import org.deeplearning4j.optimize.api.TrainingListener;

/** The training UI of Deeplearning4j. Its libraries are old, so that it is found only in a process started for it. */
public interface TrainingUi {
    /** Serves the UI at an address, whose port may be 0 for any; fails if the port is taken. */
    Running open(InetSocketAddress address);

    /** The installed UI; fails if this process was not started for it. */
    static TrainingUi installed() {
        return ServiceLoader.load(TrainingUi.class)
                .findFirst()
                .orElseThrow(() -> LabException.unavailable("The training UI is not on the class path; start it by the"
                        + " launcher, as in ./lab watch ID, or with Maven's profile ui."));
    }

    /** A UI that is being served. */
    interface Running extends AutoCloseable {
        /** The port that it listens on. */
        int port();

        /** A session named after an arm, fed by this listener every so many updates. Safe in any one thread. */
        TrainingListener session(String arm, int every);

        /** Writes what the sessions collect from now on to a file. */
        void record(Path file);

        /** Ends the recording; the file is then whole. */
        void endRecording();

        /** Shows what was recorded. */
        void replay(Path file);

        /** Ends the recording and the server; nothing more happens the second time. */
        @Override
        void close();
    }
}
