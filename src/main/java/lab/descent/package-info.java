/**
 * Gradient descent where everything can be computed: on the quadratic loss of a linear model, whose curvature, condition
 * number and best learning rate follow from the data.
 */
package lab.descent;
