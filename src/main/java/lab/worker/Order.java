package lab.worker;

import java.nio.file.Path;
import lab.run.Trial;
import lab.trial.TrialFile;

/**
 * What a worker is told: run this trial and write this file.
 *
 * @param trial the trial
 * @param file where its recording goes
 * @param fingerprint the trial's, to which the file is bound
 * @param sources the hash of the classes and data that whoever orders it has; a worker that has others refuses
 */
record Order(TrialDescription trial, String file, String fingerprint, String sources) {
    static Order of(Trial trial, TrialFile file, String sources) {
        String path = file.path().toAbsolutePath().toString();
        return new Order(TrialDescription.of(trial), path, file.fingerprint(), sources);
    }

    /** The file to be written. */
    TrialFile trialFile() {
        return new TrialFile(Path.of(file), fingerprint);
    }
}
