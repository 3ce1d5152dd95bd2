/**
 * The claims of five lectures on deep learning: one class per claim, one package per topic, in the order of the lectures.
 */
package lecture;
