/** Normalization layers: what it buys to fix the distribution of what a layer sees. */
package lecture.normalization;
