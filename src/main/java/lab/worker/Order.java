package lab.worker;

/**
 * What a worker is told: run this trial and write this file.
 *
 * @param trial the trial
 * @param file where its recording goes
 */
record Order(TrialDescription trial, String file) {}
