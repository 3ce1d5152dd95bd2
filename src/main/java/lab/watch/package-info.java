/**
 * Watching arms as they train: the measurements, the live page that shows them, and the interface to the training UI of
 * Deeplearning4j, whose libraries are not on this class path. Watching records nothing in a trial and changes no number.
 */
package lab.watch;
