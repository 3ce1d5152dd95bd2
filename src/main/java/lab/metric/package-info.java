/**
 * What is measured and how one number is drawn from it: metrics, the recording of a trial, summaries. Plain values, no
 * network, no file.
 */
package lab.metric;
