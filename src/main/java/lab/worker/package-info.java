/**
 * Trials in processes of their own, one a core: the engine that hands them out, the process that works them off, and the
 * lines that the two exchange. A trial crosses as plain values, its result as a file.
 */
package lab.worker;
