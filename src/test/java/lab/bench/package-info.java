/** Programs that take times, started by the scripts in {@code benchmarks/}. None of them is a test. */
package lab.bench;
