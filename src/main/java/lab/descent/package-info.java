/**
 * Gradient descent where all of it can be known: on the quadratic loss of a linear model, whose curvature, condition number
 * and best learning rate follow from the data.
 */
package lab.descent;
