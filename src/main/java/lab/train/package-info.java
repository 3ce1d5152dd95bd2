/** The training loop: reproducible to the bit, with separate random streams, and with probes at chosen moments. */
package lab.train;
