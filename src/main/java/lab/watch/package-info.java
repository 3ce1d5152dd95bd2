/**
 * Watching arms as they train: what is measured meanwhile, the live page that shows it, and the seam to the training UI of
 * Deeplearning4j, whose libraries are not on this class path. Watching records nothing in a trial and changes no number.
 */
package lab.watch;
