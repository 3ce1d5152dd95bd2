package lab.cli;

import java.nio.file.Path;
import java.util.Optional;
import lab.publish.Places;
import picocli.CommandLine.Option;

/** The option {@code --results}. */
final class ResultsOption {
    @Option(names = "--results", paramLabel = "DIR", description = "The results folder (default: the project's).")
    private Path folder;

    /** The places for results; refuses an unsuitable results folder. */
    Places places(Lab lab) {
        Places places = new Places(lab.home(), Optional.ofNullable(folder));
        places.check();
        return places;
    }
}
