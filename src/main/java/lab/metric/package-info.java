/** Metrics, the recording of a trial, and summaries, which compute one number from it. Plain values, no network, no file. */
package lab.metric;
