/** Regularization: how a network that could memorize its examples is kept from it. */
package lecture.regularization;
