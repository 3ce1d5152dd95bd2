/**
 * Schedules for what changes during training: learning rates that Deeplearning4j lacks or computes differently, and batch
 * sizes. Everything here is pure: the same moment always gives the same value.
 */
package lab.schedule;
