package lab.worker;

import java.nio.file.Path;
import lab.cache.TrialFile;
import lab.study.Trial;

/**
 * An order to a worker: run this trial and write this file.
 *
 * @param trial the trial
 * @param file the path for its recording
 * @param fingerprint the trial's fingerprint, to which the file is bound
 * @param sources the hash of the code and data of the ordering process; a worker with another hash refuses
 */
record Order(TrialDescription trial, String file, String fingerprint, String sources) {
    static Order of(Trial trial, TrialFile file, String sources) {
        String path = file.path().toAbsolutePath().toString();
        return new Order(TrialDescription.of(trial), path, file.fingerprint(), sources);
    }

    /** The file to write. */
    TrialFile trialFile() {
        return new TrialFile(Path.of(file), fingerprint);
    }
}
