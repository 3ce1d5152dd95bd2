/** Trials that train several networks: side by side on the same batches, or as an ensemble. */
package lab.procedure;
