/**
 * What changes while a network trains: learning rates that Deeplearning4j lacks or computes otherwise, and batch sizes.
 * Everything here is pure: the same moment gives the same value, however often it is asked for.
 */
package lab.schedule;
