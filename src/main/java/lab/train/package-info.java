/** The training loop: reproducible to the bit, with separate random streams and instruments at chosen moments. */
package lab.train;
