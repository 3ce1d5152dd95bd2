/** From an experiment to its finished trials: the trials of a study, and the engine that runs them. */
package lab.study;
