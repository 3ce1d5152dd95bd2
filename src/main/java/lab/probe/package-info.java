/** Probes: each measures a network at chosen moments and records what it finds, in double. */
package lab.probe;
