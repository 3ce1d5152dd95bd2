/**
 * Trials in processes of their own, one per core: the engine that hands them out, the process that runs them, and the
 * messages between the two. A trial is sent as plain values; its result comes back as a file.
 */
package lab.worker;
