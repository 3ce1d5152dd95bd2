/**
 * The files of a study: tidy CSV, the verdict and its provenance as records in JSON, and the folder that holds them, which
 * is replaced whole or not at all. Nothing in a CSV or a verdict depends on the clock, the host or the locale,
 * except measured times and the days of a history.
 */
package lab.result;
