/** The laboratory: how a claim is run, judged and drawn. It knows nothing of any lecture. */
package lab;
