/** From an experiment to its finished trials: what a study consists of, and the engine that works it off. */
package lab.run;
