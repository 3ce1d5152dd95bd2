/**
 * Finished trials on disk: the file of a trial, the hash that names it, the store that keeps a trial from running twice, and
 * the running times of earlier trials.
 */
package lab.cache;
