/** Initial weights: which scale keeps signal and gradient alive through depth. */
package lecture.initialization;
