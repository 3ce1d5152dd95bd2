/**
 * Finished trials on disk: the file of one trial, the hash that names it, the store that keeps a trial from being run twice,
 * and what earlier trials cost.
 */
package lab.trial;
